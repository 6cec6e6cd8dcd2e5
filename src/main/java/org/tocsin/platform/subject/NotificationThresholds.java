package org.tocsin.platform.subject;

import java.util.List;

/**
 * The thresholds at which the current tenant wants messages, beside those of each SLA definition. SLA instances ask for them; the
 * notification module implements it.
 */
public interface NotificationThresholds {

    /** @return percents of the target, below 100: the breach is notified in any case */
    List<Integer> beforeTarget();
}
