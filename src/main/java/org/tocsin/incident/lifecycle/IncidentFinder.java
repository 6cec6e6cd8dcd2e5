package org.tocsin.incident.lifecycle;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.CurrentTenant;

/** Finds an incident of the current tenant by any of its ids: ours, its number, or another system's. */
@Component
public class IncidentFinder {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final IncidentRepository incidents;

    IncidentFinder(IncidentRepository incidents) {
        this.incidents = incidents;
    }

    /** @param id our id, the number, the other system's id (the newest incident that has it), or the key it was started under */
    @Transactional(readOnly = true)
    public Optional<Incident> find(String id) {
        return named(id, incidents::findByIdAndTenantId);
    }

    @Transactional(readOnly = true)
    public Incident get(String id) {
        return find(id).orElseThrow(() -> new NotFound("incident", id));
    }

    /** Call it inside a transaction only, and before that transaction has read the incident. */
    public Incident lock(String id) {
        return named(id, incidents::lock).orElseThrow(() -> new NotFound("incident", id));
    }

    /** @param look finds it by our id and the tenant's */
    private Optional<Incident> named(String id, BiFunction<UUID, String, Optional<Incident>> look) {
        var tenant = CurrentTenant.id();
        Optional<Incident> own =
                UUID_TEXT.matcher(id).matches() ? look.apply(UUID.fromString(id), tenant) : Optional.empty();
        return own.or(() -> idOf(id, tenant).flatMap(known -> look.apply(known, tenant)));
    }

    private Optional<UUID> idOf(String id, String tenant) {
        Optional<UUID> numbered =
                NUMBER.matcher(id).matches() ? incidents.idOf(Long.parseLong(id), tenant) : Optional.empty();
        return numbered.or(() -> incidents.idsWithExternalId(id, tenant, Limit.of(1)).stream()
                        .findFirst())
                .or(() -> incidents.idWithExternalReference(id, tenant));
    }
}
