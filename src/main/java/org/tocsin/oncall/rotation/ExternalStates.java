package org.tocsin.oncall.rotation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.oncall.provider.ExternalPerson;
import org.tocsin.oncall.provider.ProviderFailure;
import org.tocsin.oncall.provider.ProviderProperties;
import org.tocsin.oncall.provider.Timeline;
import org.tocsin.oncall.rotation.ExternalState.KnownShift;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Stores the reads of external systems, so that on-call queries need no remote call. */
@Service
public class ExternalStates {

    private static final Duration OF_THE_PRESENT = Duration.ofMinutes(1), AFTER_FAILURE = Duration.ofMinutes(1);
    private static final String OPSGENIE_ENDS =
            "Opsgenie's API ends on 5 April 2027: move the schedule to Jira Service Management or import it.";

    private final ExternalStateRepository states;
    private final RotationRepository rotations;
    private final PeopleService people;
    private final Clock clock;
    private final Duration every;

    ExternalStates(
            ExternalStateRepository states,
            RotationRepository rotations,
            PeopleService people,
            Clock clock,
            ProviderProperties properties) {
        this.states = states;
        this.rotations = rotations;
        this.people = people;
        this.clock = clock;
        this.every = properties.readEvery();
    }

    /** Call within a transaction. @return the states of the external rotations among these, by rotation id */
    public Map<UUID, ExternalState> of(Collection<Rotation> among) {
        var elsewhere = among.stream()
                .filter(rotation -> rotation.source().elsewhere())
                .map(Rotation::id)
                .toList();
        return elsewhere.isEmpty()
                ? Map.of()
                : states.findAllByRotationIdInAndTenantId(elsewhere, CurrentTenant.id()).stream()
                        .collect(Collectors.toMap(ExternalState::rotationId, Function.identity()));
    }

    public Instant now() {
        return clock.instant();
    }

    public ExternalStatus status(Rotation rotation, ExternalState state) {
        var warnings =
                rotation.source().system() == ExternalSystem.OPSGENIE ? List.of(OPSGENIE_ENDS) : List.<String>of();
        return state.status(clock.instant(), every.multipliedBy(3), warnings);
    }

    /** @param before the rotation's former source */
    public void follow(Rotation rotation, ExternalSource before) {
        var source = rotation.source();
        var state = states.lock(rotation.id(), CurrentTenant.id());
        if (!source.elsewhere()) {
            state.ifPresent(states::delete);
        } else if (state.isEmpty()) {
            states.saveAndFlush(new ExternalState(rotation.id(), CurrentTenant.id(), clock.instant()));
        } else if (source.system() != before.system() || !Objects.equals(source.schedule(), before.schedule())) {
            state.get().forget(clock.instant());
        }
    }

    /** @return the source to read; empty if the rotation is local by now, or deleted */
    @Transactional(readOnly = true)
    public Optional<ExternalSource> source(UUID rotation) {
        return rotations
                .findByIdAndTenantId(rotation, CurrentTenant.id())
                .map(Rotation::source)
                .filter(ExternalSource::elsewhere);
    }

    /** @return when to read next; empty if the rotation is local by now, or deleted */
    @Transactional(readOnly = true)
    public Optional<Instant> nextRead(UUID rotation) {
        return source(rotation)
                .map(source -> states.findAllByRotationIdInAndTenantId(List.of(rotation), CurrentTenant.id()).stream()
                        .map(ExternalState::nextRead)
                        .findFirst()
                        .orElse(clock.instant().plus(every)));
    }

    /**
     * @param asked the source that was read; the result is dropped if the rotation has another source by now
     * @return whether the schedule changed
     */
    @Command
    public boolean note(UUID rotation, ExternalSource asked, Timeline timeline) {
        var now = clock.instant();
        var known = people(timeline);
        var told = timeline.shifts().stream()
                .map(shift -> new KnownShift(
                        shift.start().toString(),
                        Optional.ofNullable(shift.end()).map(Instant::toString).orElse(null),
                        user(shift.person(), known),
                        shift.person().name()))
                .toList();
        var ahead = timeline.knownUntil() != null || every.compareTo(OF_THE_PRESENT) < 0;
        return lock(rotation, asked)
                .map(state -> state.read(told, timeline.knownUntil(), now, now.plus(ahead ? every : OF_THE_PRESENT)))
                .orElse(false);
    }

    /** @return whether the failure differs from the last one */
    @Command
    public boolean noteFailure(UUID rotation, ExternalSource asked, ProviderFailure failure) {
        var wait = failure.waiting().compareTo(AFTER_FAILURE) > 0 ? failure.waiting() : AFTER_FAILURE;
        return lock(rotation, asked)
                .map(state -> state.failed(
                        String.valueOf(failure.getMessage()), clock.instant().plus(wait)))
                .orElse(false);
    }

    private Optional<ExternalState> lock(UUID rotation, ExternalSource asked) {
        return source(rotation).filter(asked::equals).flatMap(same -> states.lock(rotation, CurrentTenant.id()));
    }

    private List<Person> people(Timeline timeline) {
        return people.withEmails(timeline.shifts().stream()
                .map(shift -> shift.person().email())
                .filter(Objects::nonNull)
                .map(email -> email.toLowerCase(Locale.ROOT))
                .distinct()
                .toList());
    }

    /** @return the user with the person's e-mail address, always the same one of several; null if there is none */
    public static @Nullable UUID user(ExternalPerson person, List<Person> known) {
        return known.stream()
                .filter(candidate ->
                        candidate.email() != null && candidate.email().equalsIgnoreCase(person.email()))
                .map(Person::id)
                .findFirst()
                .orElse(null);
    }
}
