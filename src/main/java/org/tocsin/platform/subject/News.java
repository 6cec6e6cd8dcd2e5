package org.tocsin.platform.subject;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something happened that people watching live want to see: published as a Spring event inside the transaction, pushed to
 * their open pages ({@code /ws/events}) once it has committed. It only informs; nothing may depend on it being seen.
 *
 * @param type    dotted: {@code incident.*}, {@code sla.warning}, {@code sla.breached}, {@code escalation.*}, {@code notification.*}
 * @param data    what to show, snake_case keys and plain JSON values; never a secret or a contact address
 * @param onlyFor the one person it is for; null for everybody of the tenant
 */
public record News(
        String type,
        String tenantId,
        Instant at,
        Map<String, Object> data,
        @Nullable UUID onlyFor) {

    /** News for everybody of the tenant. */
    public News(String type, String tenantId, Instant at, Map<String, Object> data) {
        this(type, tenantId, at, data, null);
    }
}
