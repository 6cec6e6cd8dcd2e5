package org.tocsin.oncall.rotation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.Interval;
import org.tocsin.oncall.roster.KnownShifts;
import org.tocsin.oncall.roster.PersonShift;

/** The last read of an external rotation. It stays valid until a later read. */
@Entity
@Table(name = "oncall_external_state")
public class ExternalState {

    private static final Duration KEPT = Duration.ofDays(30);

    /** Instants are stored as text, so that no driver rounds them. @param user null if the person matches no user */
    record KnownShift(
            String start, @Nullable String end, @Nullable UUID user, String name) {

        Instant begins() {
            return Instant.parse(start);
        }

        private @Nullable Instant ends() {
            return end == null ? null : Instant.parse(end);
        }

        private boolean endedBy(Instant moment) {
            var ends = ends();
            return ends != null && !ends.isAfter(moment);
        }
    }

    @Id
    private UUID rotationId;

    private String tenantId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<KnownShift> shifts = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> unmatched = List.of();

    private @Nullable Instant knownUntil;
    private @Nullable Instant fetchedAt;
    private @Nullable String error;
    private Instant nextRead;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ExternalState() {}

    ExternalState(UUID rotationId, String tenantId, Instant now) {
        this.rotationId = rotationId;
        this.tenantId = tenantId;
        this.nextRead = now;
    }

    /** @return whether the schedule changed */
    boolean read(List<KnownShift> told, @Nullable Instant until, Instant now, Instant next) {
        var before = shifts;
        var kept = new ArrayList<KnownShift>();
        for (var shift : shifts) {
            boolean running = !shift.endedBy(now);
            if (running && until == null && told.stream().noneMatch(s -> sameButForItsStart(s, shift))) {
                // the system did not tell the end before; the shift has ended now
                kept.add(new KnownShift(shift.start(), now.toString(), shift.user(), shift.name()));
            } else if (!running && !shift.endedBy(now.minus(KEPT))) {
                kept.add(shift);
            }
        }
        told.stream().map(this::sinceFirstSeen).forEach(kept::add);
        shifts = kept.stream()
                .filter(shift -> !shift.start().equals(shift.end()))
                .distinct()
                .sorted(Comparator.comparing(KnownShift::begins))
                .toList();
        unmatched = told.stream()
                .filter(shift -> shift.user() == null)
                .map(KnownShift::name)
                .distinct()
                .toList();
        knownUntil = until;
        fetchedAt = now;
        error = null;
        nextRead = next;
        return !shifts.equals(before);
    }

    /** @return whether the failure differs from the last one */
    boolean failed(String why, Instant next) {
        boolean changed = !why.equals(error);
        error = why;
        nextRead = next;
        return changed;
    }

    /** Clears everything, since the rotation now has another external schedule. */
    void forget(Instant now) {
        shifts = List.of();
        unmatched = List.of();
        knownUntil = null;
        fetchedAt = null;
        error = null;
        nextRead = now;
    }

    /** Keeps the first known start, since some systems return the request time as the start of a running shift. */
    private KnownShift sinceFirstSeen(KnownShift told) {
        return shifts.stream()
                .filter(shift -> sameButForItsStart(told, shift)
                        && !shift.begins().isAfter(told.begins())
                        && !shift.endedBy(told.begins()))
                .findFirst()
                .orElse(told);
    }

    private static boolean sameButForItsStart(KnownShift told, KnownShift shift) {
        return Objects.equals(shift.end(), told.end())
                && Objects.equals(shift.user(), told.user())
                && shift.name().equals(told.name());
    }

    /** @return all users in it */
    public Set<UUID> people() {
        return shifts.stream().map(KnownShift::user).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** @return the known shifts as a layer; if all end before now, the last person stays on call, so that pages reach somebody */
    public KnownShifts layer(Set<UUID> present, Instant now, String system) {
        var openEnd = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
        boolean outdated = knownUntil != null && now.isAfter(knownUntil);
        var ours = new ArrayList<PersonShift>();
        for (var shift : shifts) {
            var ends = shift.ends();
            boolean last = outdated && ends != null && !ends.isBefore(Objects.requireNonNull(knownUntil));
            var end = ends == null || last ? openEnd : ends;
            if (shift.user() != null
                    && present.contains(shift.user())
                    && shift.begins().isBefore(end)) {
                ours.add(new PersonShift(Interval.of(shift.begins(), end), shift.user()));
            }
        }
        return new KnownShifts(List.copyOf(ours), "schedule of " + system);
    }

    /** @param patience maximum age of a read that is not stale */
    ExternalStatus status(Instant now, Duration patience, List<String> warnings) {
        boolean stale = fetchedAt == null || fetchedAt.plus(patience).isBefore(now);
        return new ExternalStatus(fetchedAt, stale || error != null, error, nextRead, knownUntil, unmatched, warnings);
    }

    UUID rotationId() {
        return rotationId;
    }

    Instant nextRead() {
        return nextRead;
    }
}
