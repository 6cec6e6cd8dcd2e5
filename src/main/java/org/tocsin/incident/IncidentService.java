package org.tocsin.incident;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.incident.IncidentChanges.Wish;
import org.tocsin.platform.Actor;
import org.tocsin.platform.Command;
import org.tocsin.platform.CurrentTenant;
import org.tocsin.platform.NotFound;

/** Opens incidents and carries them through their life. The process hears of each change in the same transaction. */
@Service
public class IncidentService {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final IncidentRepository incidents;
    private final IncidentIntake intake;
    private final IncidentChanges changes;
    private final IncidentResponseProcess process;
    private final ActingPerson acting;

    IncidentService(
            IncidentRepository incidents,
            IncidentIntake intake,
            IncidentChanges changes,
            IncidentResponseProcess process,
            ActingPerson acting) {
        this.incidents = incidents;
        this.intake = intake;
        this.changes = changes;
        this.process = process;
        this.acting = acting;
    }

    /** @param created false if an open incident with the same dedup key was there */
    public record Opened(UUID id, boolean created) {}

    /**
     * @param fields named as in the API: title, severity, labels and so on
     * @throws org.tocsin.platform.InvalidInput naming the fields; nothing is stored then
     */
    @Command
    public Opened open(Map<String, ?> fields) {
        var draft = IncidentInput.read(fields, Actor.currentName());
        return intake.openOneWith(draft.report().dedupKey())
                .map(open -> new Opened(open.id(), false))
                .orElseGet(() -> new Opened(process.open(fields), true));
    }

    /** A monitor says that all is well again: resolves the incident, unless people were faster. */
    @Command
    public void recovered(UUID id, String monitor) {
        incidents
                .lock(id, CurrentTenant.id())
                .filter(Incident::isOpen)
                .ifPresent(
                        incident -> change(incident, new Wish(Change.RESOLVED, null, true), new Acting(monitor, null)));
    }

    @Command
    Incident change(String id, Wish wish) {
        return change(lock(id), wish, acting.current());
    }

    @Command
    Incident start(String id) {
        var incident = lock(id);
        var wasSeen = incident.acknowledgedAt() != null;
        if (changes.start(incident, acting.current()) && !wasSeen) {
            process.changed(incident, Change.ACKNOWLEDGED);
        }
        return incident;
    }

    /** The process was told by somebody else: applies it to our record. @return whether it is new */
    @Command
    boolean changedOutside(UUID id, Wish wish, @Nullable String actor) {
        var incident = incidents.lock(id, CurrentTenant.id()).orElseThrow(() -> new NotFound("incident", id));
        return changes.apply(incident, wish, acting.named(actor));
    }

    @Transactional(readOnly = true)
    Incident get(String id) {
        return idOf(id).flatMap(known -> incidents.known(known, CurrentTenant.id()))
                .orElseThrow(() -> new NotFound("incident", id));
    }

    private Incident change(Incident incident, Wish wish, Acting by) {
        if (changes.apply(incident, wish, by)) {
            process.changed(incident, wish.change());
        }
        return incident;
    }

    private Incident lock(String id) {
        return idOf(id).flatMap(known -> incidents.lock(known, CurrentTenant.id()))
                .orElseThrow(() -> new NotFound("incident", id));
    }

    /** @param id our id, the number, the other system's id (the newest incident that has it), or the key it was started under */
    private Optional<UUID> idOf(String id) {
        var tenant = CurrentTenant.id();
        Optional<UUID> own = UUID_TEXT.matcher(id).matches()
                ? incidents.idOf(UUID.fromString(id), tenant)
                : NUMBER.matcher(id).matches() ? incidents.idOf(Long.parseLong(id), tenant) : Optional.empty();
        return own.or(() -> incidents.idsWithExternalId(id, tenant, Limit.of(1)).stream()
                        .findFirst())
                .or(() -> incidents.idWithExternalReference(id, tenant));
    }
}
