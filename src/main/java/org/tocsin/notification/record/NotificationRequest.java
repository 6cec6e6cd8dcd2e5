package org.tocsin.notification.record;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.subject.Subject;

/**
 * A request for a page or another notification.
 *
 * @param key        a second request with the same key is ignored
 * @param reference  withdrawals go by it, for instance the id of the escalation
 * @param level      level of the escalation, 0 if there is none
 * @param round      how often the escalation policy has been repeated before
 * @param recipients ids of people; none means the administrators of the tenant
 * @param contacts   keys of contacts whose plain addresses receive it as well
 * @param channels   words of the channels that the policy names; none leaves it to the table
 * @param facts      facts about the subject, kept until the notification is settled
 */
public record NotificationRequest(
        TemplateType type,
        String key,
        String reference,
        Subject subject,
        int level,
        int round,
        List<String> recipients,
        List<String> contacts,
        List<String> channels,
        long urgency,
        Map<String, ? extends @Nullable Object> facts) {

    /** A notification to people only. */
    public NotificationRequest(
            TemplateType type,
            String key,
            String reference,
            Subject subject,
            int level,
            int round,
            List<String> recipients,
            List<String> channels,
            long urgency,
            Map<String, ? extends @Nullable Object> facts) {
        this(type, key, reference, subject, level, round, recipients, List.of(), channels, urgency, facts);
    }
}
