package org.tocsin.notification.words;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.record.Notification;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.subject.Priority;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** Message preferences of people, combined with the channels of the decision table. */
@Service
public class MessagePreferences {

    private final MessagePreferenceRepository rows;
    private final PeopleService people;

    MessagePreferences(MessagePreferenceRepository rows, PeopleService people) {
        this.rows = rows;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public MessagePreferenceBody get(UUID person) {
        requireSelf(person);
        return rows.findByPersonIdAndTenantId(person, CurrentTenant.id())
                .map(MessagePreferenceBody::of)
                .orElse(MessagePreferenceBody.NONE);
    }

    @Command
    public MessagePreferenceBody set(UUID person, MessagePreferenceBody body) {
        requireSelf(person);
        var wanted = body.checked();
        if (people.findAll(List.of(person)).isEmpty()) {
            throw new NotFound("user", person);
        }
        var row = rows.findByPersonIdAndTenantId(person, CurrentTenant.id())
                .orElseGet(() -> new MessagePreference(person, CurrentTenant.id()));
        row.describe(wanted);
        return MessagePreferenceBody.of(rows.save(row));
    }

    /** @return empty if the person has none */
    String locale(UUID person) {
        return rows.findByPersonIdAndTenantId(person, CurrentTenant.id())
                .map(row -> row.locale())
                .orElse("");
    }

    /** @return by person, for those who have preferences, in one query */
    public Map<UUID, MessagePreference> of(Collection<UUID> people) {
        return rows.of(people.toArray(UUID[]::new), CurrentTenant.id()).stream()
                .collect(Collectors.toMap(row -> row.personId(), Function.identity()));
    }

    /**
     * @param chosen the channels of the table
     * @param own    the person's preferences
     * @return the channels for this person, best first. P0 keeps every channel of the table; preferences that reach nobody are ignored
     */
    public static List<Channel> join(
            List<Channel> chosen, Notification notification, Person person, MessagePreference own) {
        var urgent =
                notification.isMostUrgent() || Priority.P1.name().equals(String.valueOf(notification.fact("priority")));
        var wanted = (urgent ? own.urgent() : own.other())
                .stream()
                        .filter(channel -> channel == Channel.WEBSOCKET
                                || ContactChannels.address(person, channel).isPresent())
                        .toList();
        if (wanted.isEmpty() || notification.namesChannels()) {
            return chosen;
        }
        var joined = new LinkedHashSet<>(wanted);
        if (notification.isMostUrgent()) {
            joined.addAll(chosen);
        }
        return List.copyOf(joined);
    }

    private static void requireSelf(UUID person) {
        var allowed = Actor.current()
                .filter(actor -> actor.access() == Access.ADMIN || actor.id().equals(person.toString()))
                .isPresent();
        if (!allowed) {
            throw new AccessDeniedException("Only administrators change how others are told");
        }
    }
}
