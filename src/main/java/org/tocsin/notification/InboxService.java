package org.tocsin.notification;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.tocsin.notification.inbox.Inbox;

/** The inbox of the current person, for other modules. */
@Service
public class InboxService {

    private final Inbox inbox;

    InboxService(Inbox inbox) {
        this.inbox = inbox;
    }

    /** @param unread true for unread messages only, false for read ones, empty for both */
    public Page<?> mine(Optional<Boolean> unread, Pageable page) {
        return inbox.mine(unread, page);
    }

    /** Marks one message as read; again changes nothing. */
    public void read(UUID id) {
        inbox.read(id);
    }
}
