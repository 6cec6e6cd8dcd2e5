package org.tocsin.people.verification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.people.ContactMethod;
import org.tocsin.people.OwnerAccess;
import org.tocsin.people.Passwords;
import org.tocsin.people.Person;
import org.tocsin.people.User;
import org.tocsin.people.UserRepository;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.problem.Problems;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.transaction.RateLimit;

/**
 * Verifies that an address belongs to a person before anything else is sent there. processes/contact-verification.bpmn runs the steps. A
 * code is created when it is sent, and only its hash is stored.
 */
@Service
public class ContactVerificationService {

    private static final Logger log = LoggerFactory.getLogger(ContactVerificationService.class);
    private static final RateLimit CODES_TO_AN_ADDRESS = new RateLimit(5, Duration.ofDays(1)),
            CODES_FOR_A_PERSON = new RateLimit(20, Duration.ofDays(1));

    private final VerificationRepository verifications;
    private final UserRepository users;
    private final Passwords codes;
    private final ContactVerificationProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactVerificationService(
            VerificationRepository verifications,
            UserRepository users,
            Passwords codes,
            ContactVerificationProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.verifications = verifications;
        this.users = users;
        this.codes = codes;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    /** Sends a code, which replaces an earlier one. */
    @Command
    VerificationView start(UUID person, UUID contact) {
        OwnerAccess.requireChange(person);
        var user = lock(person);
        var row = contact(user, contact);
        if (!user.active() || row.contact().verified()) {
            throw new Conflict(user.active() ? "This contact is verified already." : "This person is not active.");
        }
        refuseUnlessSendable(row.contact());
        var now = clock.instant();
        refuseTooMany(user, row.contact(), now);
        verifications.lockPending(contact, user.tenantId()).ifPresent(earlier -> {
            earlier.replace(now);
            verifications.saveAndFlush(earlier); // flushed first, else two would be pending for a moment
        });
        var verification = verifications.saveAndFlush(
                new ContactVerification(user.tenantId(), person, contact, row.contact(), Actor.currentName(), now));
        process.start(verification, user.profile().username());
        log.info("Verification {} of contact {} was asked for", verification.id(), contact);
        return verification.view(now);
    }

    @Transactional(readOnly = true)
    VerificationView latest(UUID person, UUID contact) {
        OwnerAccess.requireChange(person);
        var user = users.get("user", person);
        contact(user, contact);
        return verifications
                .findLatest(contact, user.tenantId())
                .map(verification -> verification.view(clock.instant()))
                .orElseThrow(() -> new NotFound("verification of contact", contact));
    }

    /** @return the result; a wrong code counts, so this must not end in an exception */
    @Command
    Confirmation confirm(UUID person, UUID contact, String code) {
        OwnerAccess.requireChange(person);
        var user = lock(person);
        var row = contact(user, contact);
        var now = clock.instant();
        var open = verifications
                .lockPending(contact, user.tenantId())
                .filter(v -> v.isOpen(now) && v.codeHash() != null && v.isFor(row.contact()));
        if (open.isEmpty()) {
            return row.contact().verified() ? Confirmation.ALREADY : Confirmation.NOTHING_TO_CONFIRM;
        }
        var verification = open.get();
        verification.enterCode(codes.matches(code, verification.codeHash()), now);
        if (verification.verified()) {
            row.verify();
            process.confirmed(verification);
        }
        log.info(
                "Verification {}: {}", verification.id(), verification.view(now).status());
        return new Confirmation(verification.view(now));
    }

    /** @return the destination of its code; empty if there is no open verification of that id */
    @Transactional(readOnly = true)
    public Optional<CodeDestination> destination(UUID verification) {
        return verifications
                .findByIdAndTenantId(verification, CurrentTenant.id())
                .filter(v -> v.isOpen(clock.instant()))
                .flatMap(this::destination);
    }

    /**
     * Creates the code to send now and invalidates earlier ones. The caller runs it in the transaction that claims the delivery.
     *
     * @return empty if the verification is over or its address has changed: then nothing is sent
     */
    @Command
    public Optional<String> newCode(UUID verification, String address) {
        return verifications
                .lock(verification, CurrentTenant.id())
                .filter(v -> v.isOpen(clock.instant()))
                .filter(v -> destination(v)
                        .filter(to -> to.address().equals(address))
                        .isPresent())
                .map(v -> {
                    var code = codes.sixDigits();
                    v.sendCode(codes.hash(code));
                    return code;
                });
    }

    /** @return whether the contact is verified */
    @Transactional(readOnly = true)
    boolean isVerified(UUID verification) {
        return find(verification).verified();
    }

    /** @return whether the contact was verified in time; if not, the verification is closed */
    @Command
    boolean close(UUID verification) {
        var open = verifications.getLocked("verification", verification);
        open.close(clock.instant());
        return open.verified();
    }

    /** Empty also when the contact was removed meanwhile. */
    private Optional<CodeDestination> destination(ContactVerification verification) {
        return users.findActive(List.of(verification.userId()), CurrentTenant.id()).stream()
                .flatMap(user -> user.contacts().stream()
                        .filter(row -> row.id().equals(verification.contactId()))
                        .map(row -> new CodeDestination(
                                row.id(),
                                user.person(),
                                row.contact().channel(),
                                row.contact().address(),
                                verification.expiresAt())))
                .findFirst();
    }

    private void refuseUnlessSendable(Person.Contact contact) {
        var planned = new VerificationPlanned(contact.channel());
        events.publishEvent(planned);
        if (!planned.objections().isEmpty()) {
            throw new Conflict(String.join(" ", planned.objections()));
        }
    }

    private void refuseTooMany(User user, Person.Contact to, Instant now) {
        var since = now.minus(CODES_TO_AN_ADDRESS.period());
        var toAddress = verifications.sentTo(to.channel(), to.address(), since, user.tenantId());
        var forPerson = verifications.sentFor(user.id(), since, user.tenantId());
        untilNextCode(toAddress, forPerson, now).ifPresent(wait -> {
            var seconds = wait.toSeconds() + (wait.getNano() > 0 ? 1 : 0);
            throw Problems.tooMany("Codes are sent once a minute and five times a day", seconds);
        });
    }

    /**
     * @param toAddress when codes were sent to the address within the last day, latest first
     * @param forPerson when codes were sent for the person within the last day, latest first
     * @return how long to wait; empty if a code may be sent now
     */
    static Optional<Duration> untilNextCode(List<Instant> toAddress, List<Instant> forPerson, Instant now) {
        return Stream.of(
                        RateLimit.perMinute(1).untilNext(toAddress, now),
                        CODES_TO_AN_ADDRESS.untilNext(toAddress, now),
                        CODES_FOR_A_PERSON.untilNext(forPerson, now))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private ContactVerification find(UUID id) {
        return verifications.get("verification", id);
    }

    private User lock(UUID person) {
        return users.getLocked("user", person);
    }

    private static ContactMethod contact(User user, UUID id) {
        return user.contacts().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("contact", id));
    }
}
