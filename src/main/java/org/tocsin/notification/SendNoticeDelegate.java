package org.tocsin.notification;

import org.springframework.stereotype.Component;

/** "Send notice", in any process: as "Page responders", for what wakes nobody. */
@Component
class SendNoticeDelegate extends PageRespondersDelegate {

    SendNoticeDelegate(NotificationService notifications) {
        super(notifications);
    }
}
