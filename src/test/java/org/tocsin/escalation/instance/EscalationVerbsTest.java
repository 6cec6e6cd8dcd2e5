package org.tocsin.escalation.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.policy.Escalating;
import org.tocsin.escalation.policy.EscalationStep;
import org.tocsin.escalation.policy.PolicyOptions;
import org.tocsin.escalation.steps.EscalationSteps;
import org.tocsin.escalation.steps.StepOptions;
import org.tocsin.platform.problem.Conflict;

/** People's actions on an escalation, and expired acknowledgements. Levels 1, 2 and 3 are due after 0, 10 and 30 minutes. */
class EscalationVerbsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ANA = UUID.randomUUID(), BO = UUID.randomUUID();

    @Test
    void canBeEscalatedAfterAnAcknowledgement() {
        var escalation = begun(PolicyOptions.NONE);
        escalation.acknowledge("ana", null, after(1), true);

        escalation.escalate(3, "The database is gone", after(5));

        assertThat(advance(escalation, 5)).isEqualTo("page 3");
        assertThat(escalation.status()).isEqualTo(EscalationStatus.TRIGGERED);
        assertThat(escalation.acknowledgement().acknowledgedBy()).isNull();
        assertThatThrownBy(() -> escalation.escalate(3, "again", after(6))).isInstanceOf(Conflict.class);
        assertThatThrownBy(escalation::nextLevel).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> escalation.escalate(4, "higher", after(6))).isInstanceOf(Conflict.class);
    }

    @Test
    void isHandedBackAndGoesOnFromThere() {
        var escalation = begun(PolicyOptions.NONE);
        escalation.escalate(3, "Help", after(5));
        advance(escalation, 5);
        assertThat(advance(escalation, 5)).isEqualTo("nobody left");

        escalation.lower(1, "Under control", after(20));

        assertThat(escalation.progress().exhaustedAt()).isNull();
        assertThat(advance(escalation, 20)).isEqualTo("page 1");
        assertThat(advance(escalation, 20)).isEqualTo("wait 30");
        assertThatThrownBy(() -> escalation.lower(1, "again", after(21))).isInstanceOf(Conflict.class);
        escalation.resolve(after(22));
        assertThatThrownBy(() -> escalation.lower(1, "late", after(23))).isInstanceOf(Conflict.class);
    }

    @Test
    void afterASuppressionTheLevelThatIsDueThenIsPaged() {
        var escalation = begun(PolicyOptions.NONE);

        assertThat(escalation.snooze(new Snooze(after(35), "ana", "On it"))).isTrue();
        assertThat(advance(escalation, 1)).isEqualTo("wait 35");
        assertThat(escalation.suppression().heldBecause()).isEqualTo(Suppression.Reason.SNOOZED);
        assertThat(advance(escalation, 35)).isEqualTo("page 3");

        assertThat(escalation.suppression().snooze()).isNull();
        assertThat(escalation.unsnooze()).isFalse();
    }

    @Test
    void anAcknowledgementExpires() {
        var escalation = begun(new PolicyOptions(0, null, 30, null, null, null, null, null));
        escalation.acknowledge("ana", null, after(2), true);
        assertThat(escalation.remind(after(2))).isEqualTo(new EscalationSteps.Wait(after(32)));

        escalation.snooze(new Snooze(after(40), "ana", "On it"));
        assertThat(escalation.expireAcknowledgement(after(32))).isFalse();

        assertThat(escalation.expireAcknowledgement(after(40))).isTrue();
        assertThat(advance(escalation, 40)).isEqualTo("page 1");
        assertThat(advance(escalation, 40)).isEqualTo("wait 50");
    }

    @Test
    void whereAllMustAnswerTheOthersAreRemindedUntilTheyHave() {
        var escalation = all();
        escalation.acknowledge("ana", ANA, after(2), true);
        assertThat(escalation.takeWithdrawal()).as("pages of the others stand").isFalse();
        assertThat(escalation.remind(after(2))).isEqualTo(new EscalationSteps.Wait(after(5)));
        assertThat(escalation.remind(after(5))).isInstanceOf(EscalationSteps.Page.class);
        assertThat(escalation.pages().awaited()).containsExactly(BO);
        assertThat(escalation.acknowledge("ana", ANA, after(6), true)).isFalse();

        assertThat(escalation.acknowledge("bo", BO, after(7), true)).isTrue();

        assertThat(escalation.takeWithdrawal()).isTrue();
        assertThat(escalation.remind(after(7))).isInstanceOf(EscalationSteps.NobodyLeft.class);
        assertThat(escalation.acknowledgement().acknowledgedBy()).isEqualTo("ana");
    }

    @Test
    void aManualEscalationBeginsAnewAndItsEndStopsAllPages() {
        var escalation = all();
        escalation.acknowledge("ana", ANA, after(2), true);

        escalation.escalate(2, "Help", after(3));
        assertThat(advance(escalation, 3)).isEqualTo("page 2");
        escalation.paged(List.of(ANA, BO));
        assertThat(escalation.pages().awaited()).isEmpty();

        var resolved = all();
        resolved.acknowledge("ana", ANA, after(2), true);
        resolved.resolve(after(3));
        assertThat(resolved.pages().awaited()).isEmpty();
        assertThat(resolved.takeWithdrawal()).isTrue();
    }

    @Test
    void whatBeganInMaintenanceBeginsWithItsFirstStepAfterwards() {
        var escalation = escalation(PolicyOptions.NONE, null);
        var maintenance = new EscalationContext(after(60), null);

        assertThat(escalation.advance(maintenance, NOW)).isEqualTo(new EscalationSteps.Wait(after(60)));
        assertThat(advance(escalation, 60)).isEqualTo("page 1");
        assertThat(advance(escalation, 60)).isEqualTo("wait 70");
        assertThat(escalation.advance(new EscalationContext(after(90), null), after(70)))
                .as("what has begun goes on")
                .isInstanceOf(EscalationSteps.Page.class);
    }

    /** All of level 1 must acknowledge; reminded every five minutes. */
    private static Escalation all() {
        var escalation = escalation(
                new PolicyOptions(0, null, null, 5, null, null, null, null),
                new StepOptions(false, true, null, null, null));
        advance(escalation, 0);
        escalation.paged(List.of(ANA, BO));
        return escalation;
    }

    private static Escalation begun(PolicyOptions options) {
        var escalation = escalation(options, null);
        assertThat(advance(escalation, 0)).isEqualTo("page 1");
        escalation.paged(List.of(ANA));
        return escalation;
    }

    private static String advance(Escalation escalation, int minute) {
        var next = escalation.advance(EscalationContext.NONE, after(minute));
        return next instanceof EscalationSteps.Page page
                ? "page " + page.step().level()
                : next instanceof EscalationSteps.Wait wait
                        ? "wait " + Duration.between(NOW, wait.until()).toMinutes()
                        : "nobody left";
    }

    private static Escalation escalation(PolicyOptions options, @Nullable StepOptions first) {
        var delays = List.of(0, 10, 30);
        var steps = IntStream.range(0, 3)
                .mapToObj(i -> new EscalationStep(
                        i + 1, delays.get(i), List.of("page_oncall"), List.of(), i == 0 ? first : null))
                .toList();
        return Escalating.of(options, steps, NOW);
    }

    private static Instant after(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
