package org.tocsin.notification;

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
import org.tocsin.notification.Matters.Asked;
import org.tocsin.people.Person;
import org.tocsin.platform.CurrentTenant;

/** What a person was asked by messages lately and may answer to, newest first: for replies that name it by a few letters. */
@Component
class OpenPages {

    private static final int MOST = 500, MOST_ASKED = 50;

    private final AnswerLinkRepository links;
    private final NotificationRepository notifications;
    private final Matters matters;
    private final Clock clock;

    OpenPages(AnswerLinkRepository links, NotificationRepository notifications, Matters matters, Clock clock) {
        this.links = links;
        this.notifications = notifications;
        this.matters = matters;
        this.clock = clock;
    }

    /** One message that can be answered. */
    record Page(AnswerLink link, Notification notice, Asked asked, Person person) {

        /** @return the same for all messages about one thing */
        String subject() {
            return notice.tenantId + ":" + notice.subjectType + ":" + notice.subjectId;
        }

        Optional<String> number() {
            return Optional.ofNullable(notice.facts.get("number")).map(Object::toString);
        }

        /** @return how a reply names it */
        String word() {
            return number().orElse(link.replyCode);
        }

        boolean allows(AnswerAction action) {
            return asked.actions().contains(action);
        }

        /** @return whether that answer would change anything as things stand */
        boolean waitsFor(AnswerAction action) {
            return AnswerOutcome.isAwaited(asked.matter(), action, person);
        }
    }

    /** @param which the number or code that names it; null for everything that is open */
    @Transactional(readOnly = true)
    public List<Page> of(Map<UUID, Person> people, @Nullable String which) {
        var found =
                CurrentTenant.acrossAll(() -> links.openInAnyTenant(people.keySet(), clock.instant(), Limit.of(MOST)));
        var byTenant =
                found.stream().collect(Collectors.groupingBy(l -> l.tenantId, LinkedHashMap::new, Collectors.toList()));
        var pages = new ArrayList<Page>();
        byTenant.forEach((tenant, its) -> CurrentTenant.run(tenant, () -> pages.addAll(pages(its, people, which))));
        return pages;
    }

    private List<Page> pages(List<AnswerLink> links, Map<UUID, Person> people, @Nullable String which) {
        var notices = notifications.findByTenantIdAndIdIn(CurrentTenant.id(), ids(links)).stream()
                .collect(Collectors.toMap(n -> n.id, Function.identity()));
        var pages = new ArrayList<Page>();
        var asked = new HashMap<String, Optional<Asked>>(); // messages of one escalation ask for the same
        for (var link : links) {
            var notice = notices.get(link.notificationId);
            var person = people.get(link.personId);
            if (notice == null || person == null || (which != null && !isNamed(link, notice, which))) {
                continue;
            }
            var key = notice.noticeType + ":" + notice.reference + ":" + notice.subjectId;
            if (asked.size() < MOST_ASKED || asked.containsKey(key)) {
                asked.computeIfAbsent(key, k -> matters.askedBy(notice))
                        .ifPresent(it -> pages.add(new Page(link, notice, it, person)));
            }
        }
        return pages;
    }

    private static boolean isNamed(AnswerLink link, Notification notice, String which) {
        return link.replyCode.equals(which) || which.equals(Objects.toString(notice.facts.get("number"), null));
    }

    private static Collection<UUID> ids(List<AnswerLink> links) {
        return links.stream().map(l -> l.notificationId).collect(Collectors.toSet());
    }
}
