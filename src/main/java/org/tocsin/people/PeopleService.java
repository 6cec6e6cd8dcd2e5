package org.tocsin.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;

/** The API of this module for others: who people are and how to reach them. */
@Service
public class PeopleService {

    private final UserRepository users;

    PeopleService(UserRepository users) {
        this.users = users;
    }

    /** @return these people, active or not, in the given order, in one query; for history */
    @Transactional(readOnly = true)
    public List<Person> everyone(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : ordered(ids, users.findAny(ids, CurrentTenant.id()));
    }

    /** @return the active ones among these, in the given order, in one query */
    @Transactional(readOnly = true)
    public List<Person> findAll(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : ordered(ids, users.findActive(ids, CurrentTenant.id()));
    }

    /**
     * Adds an error for each field that names a person who is not active.
     *
     * @param known people who were named before: they may have been deactivated since, which does not block other changes
     */
    @Transactional(readOnly = true)
    public void requireActive(Map<String, UUID> named, Collection<UUID> known, InputErrors errors) {
        var fine = new HashSet<>(known);
        findAll(Set.copyOf(named.values())).forEach(person -> fine.add(person.id()));
        named.forEach((field, person) -> {
            if (!fine.contains(person)) {
                errors.add(field, "unknown_value", "is no active user of this tenant");
            }
        });
    }

    private static List<Person> ordered(Collection<UUID> ids, List<User> users) {
        var found = users.stream().map(User::person).collect(Collectors.toMap(Person::id, Function.identity()));
        return ids.stream().distinct().map(found::get).filter(Objects::nonNull).toList();
    }

    /** @return the tenant's active people of these user names, in the given order */
    @Transactional(readOnly = true)
    public List<Person> withUsernames(List<String> usernames) {
        return users.findActiveByUsernames(usernames, CurrentTenant.id()).stream()
                .map(User::person)
                .sorted(Comparator.comparingInt(person -> usernames.indexOf(person.username())))
                .toList();
    }

    /** @param emails in lower case; several people may share one */
    @Transactional(readOnly = true)
    public List<Person> withEmails(Collection<String> emails) {
        return emails.isEmpty()
                ? List.of()
                : users.findActiveByEmails(emails, CurrentTenant.id()).stream()
                        .map(User::person)
                        .toList();
    }

    /** A person of any tenant. */
    public record TenantPerson(String tenantId, Person person) {}

    /** @return the active people of any tenant with this verified address; it identifies the sender of an answer */
    @Transactional(readOnly = true)
    public List<TenantPerson> withVerifiedContact(Channel channel, String address) {
        return CurrentTenant.acrossAll(() -> users.findActiveByContactInAnyTenant(channel, address).stream()
                .map(user -> new TenantPerson(user.tenantId(), user.person()))
                .toList());
    }

    /** @return the tenant's active people with that role, by username */
    @Transactional(readOnly = true)
    public List<Person> withRole(Role role) {
        return users.findActiveByRole(role.name(), CurrentTenant.id()).stream()
                .map(User::person)
                .toList();
    }

    /** @return the tenant's active people with at least that access, by username */
    @Transactional(readOnly = true)
    public List<Person> withAccess(Access access) {
        var enough = Arrays.stream(Access.values())
                .filter(a -> a.ordinal() >= access.ordinal())
                .toList();
        return users.findActiveByAccess(enough, CurrentTenant.id()).stream()
                .map(User::person)
                .toList();
    }

    /** A provider reported that the address is gone. The contact must be verified again before it is used. */
    @Command
    public void addressGone(UUID person, Channel channel, String address) {
        users.findByIdAndTenantId(person, CurrentTenant.id()).stream()
                .flatMap(user -> user.contacts().stream())
                .filter(row -> row.contact().channel() == channel
                        && row.contact().address().equals(address))
                .forEach(ContactMethod::doubt);
    }

    /**
     * @return the active people with at least that clearance, in groups in calling order: the team's own before others, leads before their
     *         managers, those who lead nobody last
     */
    @Transactional(readOnly = true)
    public List<List<Person>> cleared(int clearance, @Nullable String team) {
        var ranks = new TreeMap<Integer, List<Person>>();
        users.findActiveCleared(clearance, CurrentTenant.id())
                .forEach(user -> ranks.computeIfAbsent(rank(user.profile(), team), rank -> new ArrayList<>())
                        .add(user.person()));
        return List.copyOf(ranks.values());
    }

    private static int rank(Profile profile, @Nullable String team) {
        var roles = Role.values().length;
        var own = team != null
                && profile.team() != null
                && team.strip().equalsIgnoreCase(profile.team().strip());
        var role = profile.roles().stream()
                .filter(r -> r != Role.ENGINEER)
                .mapToInt(Role::ordinal)
                .min()
                .orElse(roles);
        return role + (own ? 0 : roles + 1);
    }
}
