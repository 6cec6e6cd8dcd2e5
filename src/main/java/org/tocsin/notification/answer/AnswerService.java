package org.tocsin.notification.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Service;
import org.tocsin.notification.link.AnswerLink;
import org.tocsin.notification.link.AnswerReplays;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.people.PeopleService;
import org.tocsin.people.Person;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.InvalidInput;
import org.tocsin.platform.transaction.CurrentTenant;

/** Takes answers from messages once the person is known; it acts with that person's credential. */
@Service
class AnswerService {

    private static final Logger log = LoggerFactory.getLogger(AnswerService.class);

    private final ResponseActionService actions;
    private final PeopleService people;

    AnswerService(ResponseActionService actions, PeopleService people) {
        this.actions = actions;
        this.people = people;
    }

    /** @return the recipient of the link's message; empty if that person is no longer active or the message has several recipients */
    Optional<Person> personOf(AnswerLink link) {
        return Optional.ofNullable(link.personId())
                .flatMap(id -> CurrentTenant.call(
                        link.tenantId(),
                        () -> people.findAll(List.of(id)).stream().findFirst()));
    }

    /** @return null for a request that was taken before */
    @Nullable
    AnswerOutcome take(
            AnswerLink link,
            ResponseActionType action,
            ResponseAction.Via via,
            Person by,
            AnswerReplays.@Nullable Request request) {
        return CurrentTenant.call(
                link.tenantId(),
                () -> as(by, link.tenantId(), () -> {
                    try {
                        return actions.take(link, action, via, by, request);
                    } catch (InvalidInput e) {
                        return AnswerOutcome.refused(e.errors().get(0).message());
                    } catch (ConcurrencyFailureException e) {
                        log.warn("An answer by {} was not taken: {}", via, e.getMessage());
                        return AnswerOutcome.NOT_TAKEN;
                    }
                }));
    }

    /** Runs work as that person, so that timeline and changelog name them. */
    private static <T extends @Nullable Object> T as(Person person, String tenantId, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var actor = new Actor(person.id().toString(), person.username(), null, tenantId, Access.RESPONDER);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(actor, "", actor.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
