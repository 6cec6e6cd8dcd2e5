package org.tocsin.notification.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.subject.Channel;

class SelfTestWorkerTest {

    @Test
    void everyWeekOnlyWhatWakesNobodyAndLeavesNoAlertOpen() {
        assertThat(Arrays.stream(Channel.values()).filter(SelfTestWorker::isTestedWeekly))
                .containsExactlyInAnyOrder(
                        Channel.EMAIL, Channel.SLACK, Channel.TEAMS, Channel.WEBHOOK, Channel.WEBSOCKET);
    }
}
