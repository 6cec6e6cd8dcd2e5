package org.tocsin.people.contact;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.PersonDeletion;
import org.tocsin.people.UserRepository;
import org.tocsin.people.team.TeamRenamed;
import org.tocsin.platform.net.AddressGuard;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;
import org.tocsin.platform.web.PageQuery;
import org.tocsin.platform.web.Versioned;

/** Manages the tenant's named contacts; other modules look them up by key. */
@Service
public class NamedContactService {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final NamedContactRepository contacts;
    private final UserRepository users;
    private final AddressGuard guard;
    private final Clock clock;

    NamedContactService(
            NamedContactRepository contacts,
            UserRepository users,
            @Value("${tocsin.notification.webhook.allowed-networks:}") List<String> allowedNetworks,
            Clock clock) {
        this.contacts = contacts;
        this.users = users;
        this.guard = new AddressGuard(allowedNetworks);
        this.clock = clock;
    }

    /** @return those of these keys that exist, in one query */
    @Transactional(readOnly = true)
    public List<KeyedContact> named(Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : contacts.findByKeyInAndTenantId(keys, CurrentTenant.id()).stream()
                        .map(NamedContact::contact)
                        .toList();
    }

    @Transactional(readOnly = true)
    Page<NamedContactView> list(PageQuery query) {
        return contacts.findByTenantId(CurrentTenant.id(), query.toPageable(Sort.by("key")))
                .map(NamedContactView::of);
    }

    @Transactional(readOnly = true)
    Versioned<NamedContactView> get(String id) {
        var tenant = CurrentTenant.id();
        return saved((isId(id)
                        ? contacts.findByIdAndTenantId(UUID.fromString(id), tenant)
                        : contacts.findByKeyAndTenantId(upper(id), tenant))
                .orElseThrow(() -> new NotFound("contact", id)));
    }

    @Command
    Versioned<NamedContactView> create(NamedContactInput input) {
        var contact = read(input, null);
        refuseTaken(contact.key(), null);
        return saved(contacts.saveAndFlush(new NamedContact(CurrentTenant.id(), contact, clock.instant())));
    }

    /** @param change from the locked contact to the new one */
    @Command
    Versioned<NamedContactView> change(String id, @Nullable String ifMatch, UnaryOperator<NamedContactInput> change) {
        var contact = lock(id, ifMatch);
        var before = contact.contact();
        var wanted = read(change.apply(NamedContactInput.of(before)), before.user());
        refuseTaken(wanted.key(), contact.id());
        contact.describe(wanted, clock.instant());
        return saved(contacts.saveAndFlush(contact));
    }

    @Command
    void delete(String id, @Nullable String ifMatch) {
        contacts.delete(lock(id, ifMatch));
    }

    @EventListener
    void on(PersonDeletion deletion) {
        var successor = deletion.successor();
        for (var contact : contacts.lockOfPerson(deletion.user(), CurrentTenant.id())) {
            if (successor == null) {
                deletion.object("is the contact " + contact.contact().key());
            } else {
                contact.handOver(successor, clock.instant());
            }
        }
    }

    @EventListener
    void on(TeamRenamed renamed) {
        contacts.lockOfTeam(renamed.from(), CurrentTenant.id())
                .forEach(contact -> contact.follow(renamed.to(), clock.instant()));
    }

    /** @param known the person it names already, who may have been deactivated since, which does not block other changes */
    private KeyedContact read(NamedContactInput input, @Nullable UUID known) {
        var errors = new InputErrors();
        var contact = input.read(guard, errors);
        var user = contact.user();
        if (user != null
                && !user.equals(known)
                && users.findActive(Set.of(user), CurrentTenant.id()).isEmpty()) {
            errors.add("user", "unknown_value", "is no active user of this tenant");
        }
        errors.throwIfAny();
        return contact;
    }

    private void refuseTaken(String key, @Nullable UUID own) {
        contacts.findByKeyAndTenantId(key, CurrentTenant.id())
                .filter(other -> !other.id().equals(own))
                .ifPresent(other -> {
                    throw new Conflict("There is a contact " + key + " already.");
                });
    }

    private NamedContact lock(String id, @Nullable String ifMatch) {
        var tenant = CurrentTenant.id();
        var contact = (isId(id) ? contacts.lock(UUID.fromString(id), tenant) : contacts.lockByKey(upper(id), tenant))
                .orElseThrow(() -> new NotFound("contact", id));
        ETags.require(ifMatch, contact.version());
        return contact;
    }

    private static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    private static Versioned<NamedContactView> saved(NamedContact contact) {
        return new Versioned<>(NamedContactView.of(contact), contact.version());
    }
}
