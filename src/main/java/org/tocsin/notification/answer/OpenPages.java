package org.tocsin.notification.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.notification.link.AnswerLink;
import org.tocsin.notification.link.AnswerLinkRepository;
import org.tocsin.notification.link.AnswerTargets;
import org.tocsin.notification.link.AnswerTargets.Asked;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationRepository;
import org.tocsin.people.Person;
import org.tocsin.platform.transaction.CurrentTenant;

/** The recent messages a person can still answer, newest first. A reply names one by a number or a code. */
@Component
class OpenPages {

    private static final int MAX = 500, MAX_ASKED = 50;

    private final AnswerLinkRepository links;
    private final NotificationRepository notifications;
    private final AnswerTargets targets;
    private final Clock clock;

    OpenPages(AnswerLinkRepository links, NotificationRepository notifications, AnswerTargets targets, Clock clock) {
        this.links = links;
        this.notifications = notifications;
        this.targets = targets;
        this.clock = clock;
    }

    /** One message that can be answered. */
    record Page(AnswerLink link, Notification notification, Asked asked, Person person) {

        /** @return the same for all messages about one thing */
        String subject() {
            return notification.tenantId() + ":" + notification.subject().type() + ":"
                    + notification.subject().id();
        }

        Optional<String> number() {
            return Optional.ofNullable(notification.fact("number")).map(Object::toString);
        }

        /** @return the number or code by which a reply names it */
        String word() {
            return number().orElse(link.replyCode());
        }

        boolean allows(ResponseActionType action) {
            return asked.actions().contains(action);
        }

        /** @return whether that action would change anything now */
        boolean waitsFor(ResponseActionType action) {
            return AnswerOutcome.isAwaited(asked.target(), action, person);
        }
    }

    /** @param which the number or code from the reply; null for all open pages */
    @Transactional(readOnly = true)
    public List<Page> of(Map<UUID, Person> people, @Nullable String which) {
        var found =
                CurrentTenant.acrossAll(() -> links.openInAnyTenant(people.keySet(), clock.instant(), Limit.of(MAX)));
        var byTenant = found.stream()
                .collect(Collectors.groupingBy(l -> l.tenantId(), LinkedHashMap::new, Collectors.toList()));
        var pages = new ArrayList<Page>();
        byTenant.forEach((tenant, its) -> CurrentTenant.run(tenant, () -> pages.addAll(pages(its, people, which))));
        return pages;
    }

    private List<Page> pages(List<AnswerLink> links, Map<UUID, Person> people, @Nullable String which) {
        var notificationById = notifications.findByTenantIdAndIdIn(CurrentTenant.id(), ids(links)).stream()
                .collect(Collectors.toMap(n -> n.id(), Function.identity()));
        var pages = new ArrayList<Page>();
        var asked = new HashMap<String, Optional<Asked>>(); // all messages of one escalation ask for the same action
        for (var link : links) {
            var notification = notificationById.get(link.notificationId());
            var person = people.get(link.personId());
            if (notification == null || person == null || (which != null && !isNamed(link, notification, which))) {
                continue;
            }
            var key = notification.type() + ":" + notification.reference() + ":"
                    + notification.subject().id();
            if (asked.size() < MAX_ASKED || asked.containsKey(key)) {
                asked.computeIfAbsent(key, k -> targets.askedBy(notification))
                        .ifPresent(it -> pages.add(new Page(link, notification, it, person)));
            }
        }
        return pages;
    }

    private static boolean isNamed(AnswerLink link, Notification notification, String which) {
        return link.replyCode().equals(which) || which.equals(Objects.toString(notification.fact("number"), null));
    }

    private static Collection<UUID> ids(List<AnswerLink> links) {
        return links.stream().map(l -> l.notificationId()).collect(Collectors.toSet());
    }
}
