package org.tocsin.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.Conflict;

/** What people do to a climb, and what an answer that comes to nothing does. Levels 1, 2 and 3 are due after 0, 10 and 30 minutes. */
class VerbsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final UUID ANA = UUID.randomUUID(), BO = UUID.randomUUID();

    @Test
    void whoHasAnsweredMayStillAskForMoreHelp() {
        var escalation = climbed(PolicyOptions.NONE);
        escalation.acknowledge("ana", null, after(1), true);

        escalation.escalate(3, "The database is gone", after(5));

        assertThat(climb(escalation, 5)).isEqualTo("page 3");
        assertThat(escalation.status()).isEqualTo(EscalationStatus.TRIGGERED);
        assertThat(escalation.acknowledgedBy()).isNull();
        assertThatThrownBy(() -> escalation.escalate(3, "again", after(6))).isInstanceOf(Conflict.class);
        assertThatThrownBy(escalation::nextLevel).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> escalation.escalate(4, "higher", after(6))).isInstanceOf(Conflict.class);
    }

    @Test
    void isHandedBackAndClimbsOnFromThere() {
        var escalation = climbed(PolicyOptions.NONE);
        escalation.escalate(3, "Help", after(5));
        climb(escalation, 5);
        assertThat(climb(escalation, 5)).isEqualTo("nobody left");

        escalation.lower(1, "Under control", after(20));

        assertThat(escalation.exhaustedAt()).isNull();
        assertThat(climb(escalation, 20)).isEqualTo("page 1");
        assertThat(climb(escalation, 20)).isEqualTo("wait 30");
        assertThatThrownBy(() -> escalation.lower(1, "again", after(21))).isInstanceOf(Conflict.class);
        escalation.resolve(after(22));
        assertThatThrownBy(() -> escalation.lower(1, "late", after(23))).isInstanceOf(Conflict.class);
    }

    @Test
    void aHoldIsFollowedByTheLevelThatIsDueThen() {
        var escalation = climbed(PolicyOptions.NONE);

        assertThat(escalation.snooze(new Snooze(after(35), "ana", "On it"))).isTrue();
        assertThat(climb(escalation, 1)).isEqualTo("wait 35");
        assertThat(escalation.heldBecause()).isEqualTo(Hold.SNOOZED);
        assertThat(climb(escalation, 35)).isEqualTo("page 3");

        assertThat(escalation.snooze()).isNull();
        assertThat(escalation.unsnooze()).isFalse();
    }

    @Test
    void anAnswerCountsForSoLong() {
        var escalation = climbed(new PolicyOptions(0, null, 30, null, null, null, null, null));
        escalation.acknowledge("ana", null, after(2), true);
        assertThat(escalation.attend(after(2))).isEqualTo(new Ladder.Wait(after(32)));

        escalation.snooze(new Snooze(after(40), "ana", "On it"));
        assertThat(escalation.lapse(after(32))).isFalse();

        assertThat(escalation.lapse(after(40))).isTrue();
        assertThat(climb(escalation, 40)).isEqualTo("page 1");
        assertThat(climb(escalation, 40)).isEqualTo("wait 50");
    }

    /** Vector F04. */
    @Test
    void whereAllMustAnswerTheOthersAreRemindedUntilTheyHave() {
        var escalation = all();
        escalation.acknowledge("ana", ANA, after(2), true);
        assertThat(escalation.takeWithdrawal()).as("pages of the others stand").isFalse();
        assertThat(escalation.attend(after(2))).isEqualTo(new Ladder.Wait(after(5)));
        assertThat(escalation.attend(after(5))).isInstanceOf(Ladder.Page.class);
        assertThat(escalation.awaited()).containsExactly(BO);
        assertThat(escalation.acknowledge("ana", ANA, after(6), true)).isFalse();

        assertThat(escalation.acknowledge("bo", BO, after(7), true)).isTrue();

        assertThat(escalation.takeWithdrawal()).isTrue();
        assertThat(escalation.attend(after(7))).isInstanceOf(Ladder.NobodyLeft.class);
        assertThat(escalation.acknowledgedBy()).isEqualTo("ana");
    }

    /** Vector F04. */
    @Test
    void anEscalationByHandBeginsAfreshAndItsEndSilencesEverybody() {
        var escalation = all();
        escalation.acknowledge("ana", ANA, after(2), true);

        escalation.escalate(2, "Help", after(3));
        assertThat(climb(escalation, 3)).isEqualTo("page 2");
        escalation.paged(List.of(ANA, BO));
        assertThat(escalation.awaited()).isEmpty();

        var resolved = all();
        resolved.acknowledge("ana", ANA, after(2), true);
        resolved.resolve(after(3));
        assertThat(resolved.awaited()).isEmpty();
        assertThat(resolved.takeWithdrawal()).isTrue();
    }

    /** Vector F05. */
    @Test
    void whatBeganInMaintenanceBeginsWithItsFirstStepAfterwards() {
        var escalation = escalation(PolicyOptions.NONE, null);
        var maintenance = new Circumstances(after(60), null);

        assertThat(escalation.climb(maintenance, NOW)).isEqualTo(new Ladder.Wait(after(60)));
        assertThat(climb(escalation, 60)).isEqualTo("page 1");
        assertThat(climb(escalation, 60)).isEqualTo("wait 70");
        assertThat(escalation.climb(new Circumstances(after(90), null), after(70)))
                .as("what has begun goes on")
                .isInstanceOf(Ladder.Page.class);
    }

    /** All of level 1 must acknowledge; reminded every five minutes. */
    private static Escalation all() {
        var escalation = escalation(
                new PolicyOptions(0, null, null, 5, null, null, null, null),
                new StepOptions(false, true, null, null, null));
        climb(escalation, 0);
        escalation.paged(List.of(ANA, BO));
        return escalation;
    }

    private static Escalation climbed(PolicyOptions options) {
        var escalation = escalation(options, null);
        assertThat(climb(escalation, 0)).isEqualTo("page 1");
        escalation.paged(List.of(ANA));
        return escalation;
    }

    private static String climb(Escalation escalation, int minute) {
        var next = escalation.climb(Circumstances.USUAL, after(minute));
        return next instanceof Ladder.Page page
                ? "page " + page.rung().level()
                : next instanceof Ladder.Wait wait
                        ? "wait " + Duration.between(NOW, wait.until()).toMinutes()
                        : "nobody left";
    }

    private static Escalation escalation(PolicyOptions options, @Nullable StepOptions first) {
        var delays = List.of(0, 10, 30);
        var steps = IntStream.range(0, 3)
                .mapToObj(i -> new EscalationStep(
                        i + 1, delays.get(i), List.of("page_oncall"), List.of(), i == 0 ? first : null))
                .toList();
        return Climbs.of(options, steps, NOW);
    }

    private static Instant after(int minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }
}
