package org.tocsin.scenario;

import static org.tocsin.testkit.Expected.email;
import static org.tocsin.testkit.TestTime.minutes;

import org.junit.jupiter.api.Test;
import org.tocsin.platform.Severity;
import org.tocsin.testkit.Channels;
import org.tocsin.testkit.Given;
import org.tocsin.testkit.Scenario;
import org.tocsin.testkit.TestTime;

@Scenario
class NobodyAnswersTest {

    private final Given given;
    private final TestTime time;
    private final Channels channels;

    NobodyAnswersTest(Given given, TestTime time, Channels channels) {
        this.given = given;
        this.time = time;
        this.channels = channels;
    }

    @Test
    void whoeverIsOnCallIsPagedAtOnceAndTheNextLevelLater() {
        given.rotation("Primary").onCall("ana").backup("bo");
        var incident = given.incident().severity(Severity.CRITICAL).opened();

        channels.expect(email("ana").about(incident));
        time.fastForward(minutes(30));

        channels.expect(email("bo").about(incident));
    }
}
