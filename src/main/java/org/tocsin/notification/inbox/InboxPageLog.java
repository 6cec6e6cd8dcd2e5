package org.tocsin.notification.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.subject.PageLog;
import org.tocsin.platform.transaction.CurrentTenant;

/** Reads past pages from the inbox: every page leaves a message there, whichever channels it used. */
@Component
class InboxPageLog implements PageLog {

    private final InboxRepository inbox;

    InboxPageLog(InboxRepository inbox) {
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Paged> pages(Collection<UUID> people, Instant from, Instant to) {
        return people.isEmpty() ? List.of() : inbox.pages(people, from, to, CurrentTenant.id());
    }
}
