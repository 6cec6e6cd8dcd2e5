package org.tocsin.escalation.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.escalation.policy.EscalationPolicy;
import org.tocsin.escalation.policy.EscalationStep;
import org.tocsin.escalation.policy.EscalationType;
import org.tocsin.escalation.policy.PolicyOptions;
import org.tocsin.escalation.policy.PolicyTerms;
import org.tocsin.escalation.policy.TriggerCondition;
import org.tocsin.escalation.steps.EscalationSteps;
import org.tocsin.escalation.steps.ScheduledStep;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.subject.Subject;

class EscalationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void waitsForItsFirstStepAndIsTriggeredByIt() {
        var escalation = escalation(step(1, 5), step(2, 15));

        assertThat(escalation.advance(EscalationContext.NONE, NOW)).isEqualTo(new EscalationSteps.Wait(after(5)));
        assertThat(escalation.status()).isEqualTo(EscalationStatus.PENDING);
        assertThat(escalation.progress().nextLevelAt()).isEqualTo(after(5));

        escalation.advance(EscalationContext.NONE, after(5));
        assertThat(escalation.status()).isEqualTo(EscalationStatus.TRIGGERED);
        assertThat(escalation.level()).isEqualTo(1);
        assertThat(escalation.advance(EscalationContext.NONE, after(5))).isEqualTo(new EscalationSteps.Wait(after(15)));
    }

    @Test
    void thePolicysDelayCountsBeforeEachStep() {
        var policy = new EscalationPolicy("default", terms(10, step(1, 5)), NOW);

        assertThat(escalation(policy).advance(EscalationContext.NONE, NOW))
                .isEqualTo(new EscalationSteps.Wait(after(15)));
    }

    @Test
    void staysVisibleWhenNobodyIsLeft() {
        var escalation = escalation(step(1, 0));
        escalation.advance(EscalationContext.NONE, NOW);

        assertThat(escalation.advance(EscalationContext.NONE, after(1))).isEqualTo(new EscalationSteps.NobodyLeft());
        assertThat(escalation.status()).isEqualTo(EscalationStatus.TRIGGERED);
        assertThat(escalation.progress().exhaustedAt()).isEqualTo(after(1));
        assertThat(escalation.progress().nextLevelAt()).isNull();
    }

    @Test
    void isAcknowledgedOnceAndByTheFirst() {
        var escalation = escalation(step(1, 0), step(2, 5));
        escalation.advance(EscalationContext.NONE, NOW);
        escalation.advance(EscalationContext.NONE, NOW);

        assertThat(escalation.acknowledge("ana", null, after(1), true)).isTrue();
        assertThat(escalation.acknowledge("bo", null, after(2), true)).isFalse();

        assertThat(escalation.acknowledgement().acknowledgedBy()).isEqualTo("ana");
        assertThat(escalation.acknowledgement().acknowledgedAt()).isEqualTo(after(1));
        assertThat(escalation.progress().nextLevelAt()).isNull();
        assertThat(escalation.acknowledgement().tellSubject()).isTrue();
    }

    @Test
    void itsSubjectKnowsWhenItsSubjectWasAcknowledged() {
        var escalation = escalation(step(1, 0));

        escalation.acknowledge("ana", null, NOW, false);

        assertThat(escalation.acknowledgement().tellSubject()).isFalse();
    }

    @Test
    void isNotRaisedAfterAnAnswer() {
        var escalation = escalation(step(1, 0), step(2, 5));
        escalation.acknowledge("ana", null, NOW, true);

        assertThat(escalation.raise(2, "SLA breach")).isFalse();
    }

    @Test
    void learnsWhatItsSubjectIsLikeUntilItIsOver() {
        var escalation = escalation(step(1, 0));
        escalation.acknowledge("ana", null, NOW, true);

        escalation.learn(Map.of("severity", "LOW"));
        escalation.resolve(NOW);
        escalation.learn(Map.of("severity", "HIGH"));

        assertThat(escalation.facts()).containsEntry("severity", "LOW");
    }

    @Test
    void isRaisedUpwardsOnly() {
        var escalation = escalation(step(1, 0), step(2, 5), step(3, 10));
        escalation.advance(EscalationContext.NONE, NOW);

        assertThat(escalation.raise(1, "again")).isFalse();
        assertThat(escalation.raise(3, "Security breach")).isTrue();
        assertThat(escalation.raise(2, "less")).isFalse();
        assertThat(escalation.progress().wantedBecause()).isEqualTo("Security breach");

        escalation.advance(EscalationContext.NONE, after(1));
        assertThat(escalation.level()).isEqualTo(3);
        assertThat(escalation.raise(3, "once more")).isFalse();
    }

    @Test
    void whatIsOverStaysOver() {
        var resolved = escalation(step(1, 0));
        assertThat(resolved.resolve(NOW)).isTrue();
        assertThat(resolved.resolve(after(1))).isFalse();
        assertThat(resolved.ending().resolvedAt()).isEqualTo(NOW);
        assertThatThrownBy(() -> resolved.acknowledge("ana", null, NOW, true)).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> resolved.cancel("no", NOW)).isInstanceOf(Conflict.class);

        var cancelled = escalation(step(1, 0));
        assertThat(cancelled.cancel("Its subject was cancelled", NOW)).isTrue();
        assertThat(cancelled.cancel("again", NOW)).isFalse();
        assertThatThrownBy(() -> cancelled.resolve(NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void anAcknowledgedOneIsResolvedOrCancelled() {
        var escalation = escalation(step(1, 0));
        escalation.acknowledge("ana", null, NOW, true);

        assertThat(escalation.resolve(after(1))).isTrue();
        assertThat(escalation.status()).isEqualTo(EscalationStatus.RESOLVED);
    }

    @Test
    void takesTheMatrixOnceAndOnlyWithoutStepsOfItsOwn() {
        var matrix = List.of(new ScheduledStep(1, 0, List.of("page_oncall"), List.of()));
        var own = escalation(step(1, 5));
        own.takeMatrix(matrix, NOW, NOW);
        assertThat(own.advance(EscalationContext.NONE, NOW)).isEqualTo(new EscalationSteps.Wait(after(5)));

        var byMatrix = escalation();
        byMatrix.takeMatrix(matrix, NOW.minusSeconds(60), NOW);
        assertThat(byMatrix.advance(EscalationContext.NONE, NOW)).isInstanceOf(EscalationSteps.Page.class);
    }

    private static Escalation escalation(EscalationStep... steps) {
        return escalation(new EscalationPolicy("default", terms(0, steps), NOW));
    }

    private static Escalation escalation(EscalationPolicy policy) {
        var trigger = new Trigger(
                new Subject("INCIDENT", "1", "Checkout is down"), TriggerCondition.SLA_THRESHOLD, Map.of(), "matches");
        return new Escalation(policy, trigger, Map.of("severity", "CRITICAL"), NOW);
    }

    private static EscalationStep step(int level, int delay) {
        return new EscalationStep(level, delay, List.of("page_oncall"), List.of("email"));
    }

    private static PolicyTerms terms(int delay, EscalationStep... steps) {
        return new PolicyTerms(
                "Critical",
                null,
                EscalationType.TIME_BASED,
                TriggerCondition.SLA_THRESHOLD,
                List.of(),
                List.of(),
                List.of(),
                delay,
                List.of(steps),
                List.of(),
                PolicyOptions.NONE,
                true);
    }

    private static Instant after(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
