package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live event, published as a Spring event inside the transaction and pushed to open pages ({@code /ws/events}) after its commit. Nothing
 * may depend on its being seen.
 *
 * @param type    dotted: {@code incident.*}, {@code sla.warning}, {@code sla.breached}, {@code escalation.*}, {@code notification.*}
 * @param data    what to show, snake_case keys and plain JSON values; never a secret or a contact address
 * @param onlyFor the only recipient; null for everybody of the tenant
 */
public record News(
        String type,
        String tenantId,
        Instant at,
        Map<String, Object> data,
        @Nullable UUID onlyFor) {

    /** A live event for everybody of the tenant. */
    public News(String type, String tenantId, Instant at, Map<String, Object> data) {
        this(type, tenantId, at, data, null);
    }
}
