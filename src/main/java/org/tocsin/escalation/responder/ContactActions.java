package org.tocsin.escalation.responder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.escalation.steps.Action;
import org.tocsin.oncall.OnCallService;
import org.tocsin.oncall.ResponderChoice;
import org.tocsin.oncall.ResponderRequirement;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.people.contact.KeyedContact;
import org.tocsin.people.contact.NamedContactService;

/** Resolves the contacts among a step's actions, such as {@code notify:SECURITY_TEAM}, by the tenant's current settings. */
@Component
public class ContactActions {

    private static final Pattern CALL = Pattern.compile("(?i)notify:\\s*([a-z][a-z0-9_]{0,62})");
    private static final String VENDOR = "VENDOR";

    private final NamedContactService contacts;
    private final OnCallService onCall;
    private final PeopleService people;

    ContactActions(NamedContactService contacts, OnCallService onCall, PeopleService people) {
        this.contacts = contacts;
        this.onCall = onCall;
        this.people = people;
    }

    /**
     * @param choice    the people behind the contacts
     * @param addressed keys of the contacts with plain addresses
     * @param missing   keys of contacts that are not configured or have nobody now
     */
    public record Called(ResponderChoice choice, List<String> addressed, List<String> missing) {

        /** @return whether the actions name any contact, also a missing one, of which the administrators are told */
        public boolean anybody() {
            return !choice.people().isEmpty() || !addressed.isEmpty() || !missing.isEmpty();
        }

        /** @return all remarks in one line; null if nothing is missing */
        @Nullable
        public String note() {
            return missing.isEmpty() ? null : String.join(". ", remarks()) + ".";
        }

        /** @return one sentence for each missing contact */
        public List<String> remarks() {
            return missing.stream()
                    .map(key -> "No contact " + key + " is configured")
                    .toList();
        }
    }

    /** @return the action in stored form; empty if it names no contact */
    public static Optional<String> action(String word) {
        return key(word).map(key -> "notify:" + key);
    }

    public Called of(Collection<String> actions, Instant at, ResponderRequirement need) {
        var keys = keys(actions);
        var found = contacts.named(keys).stream().collect(Collectors.toMap(KeyedContact::key, contact -> contact));
        var choice = ResponderChoice.NOBODY;
        var addressed = new ArrayList<String>();
        var missing = new ArrayList<String>();
        for (var key : keys) {
            var contact = found.get(key);
            if (contact == null) {
                missing.add(key);
            } else if (!contact.addresses().isEmpty()) {
                addressed.add(key);
            } else {
                choice = choice.and(behind(contact, at, need));
            }
        }
        return new Called(choice, addressed, missing);
    }

    /** A team means its on-call person; for a role or a person, somebody absent is paged rather than nobody. */
    private ResponderChoice behind(KeyedContact contact, Instant at, ResponderRequirement need) {
        if (contact.team() != null) {
            return onCall.onCall(contact.team(), at, need);
        }
        var wanted = contact.role() != null
                ? people.withRole(contact.role())
                : contact.user() == null ? List.<Person>of() : people.findAll(List.of(contact.user()));
        var there = onCall.among(wanted, at, need);
        return there.people().isEmpty() ? there.and(onCall.amongEvenAway(wanted, need)) : there;
    }

    private static Set<String> keys(Collection<String> actions) {
        var keys = new LinkedHashSet<String>();
        for (var action : actions) {
            key(action).ifPresent(keys::add);
            if (Action.of(action).filter(Action.ESCALATE_TO_VENDOR::equals).isPresent()) {
                keys.add(VENDOR);
            }
        }
        return keys;
    }

    private static Optional<String> key(@Nullable String word) {
        var call = CALL.matcher(word == null ? "" : word.strip());
        return call.matches() ? Optional.of(call.group(1).toUpperCase(Locale.ROOT)) : Optional.empty();
    }
}
