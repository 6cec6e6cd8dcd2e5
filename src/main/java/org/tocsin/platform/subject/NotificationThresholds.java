package org.tocsin.platform.subject;

import java.util.List;

/**
 * At which parts of a target the current tenant wants to be told, beside the thresholds of each definition. Asked by the clocks,
 * implemented by whoever tells.
 */
public interface NotificationThresholds {

    /** @return percents of the target, below 100: the breach is told in any case */
    List<Integer> beforeTarget();
}
