package org.tocsin.sla.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.sla.clock.ConflictRule.DEFAULT_OF_TYPE;
import static org.tocsin.sla.clock.ConflictRule.MOST_CRITERIA;
import static org.tocsin.sla.clock.ConflictRule.NAME;
import static org.tocsin.sla.clock.ConflictRule.ONLY_MATCH;
import static org.tocsin.sla.clock.ConflictRule.SHORTEST_TARGET;
import static org.tocsin.sla.clock.SlaType.RESOLUTION_TIME;
import static org.tocsin.sla.clock.SlaType.RESPONSE_TIME;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.tocsin.sla.catalogue.SlaChoice.Answer;
import org.tocsin.sla.catalogue.SlaChoice.Candidate;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.SlaType;

/** The choice of one SLA per type, with its reason. */
class SlaChoiceTest {

    private final Candidate exact = candidate("exact", RESPONSE_TIME, 3, 60);
    private final Candidate quick = candidate("quick", RESPONSE_TIME, 2, 15);
    private final Candidate slow = candidate("slow", RESPONSE_TIME, 2, 30);
    private final Candidate also = candidate("also slow", RESPONSE_TIME, 2, 30);
    private final Candidate solve = candidate("solve", RESOLUTION_TIME, 0, 240);

    @Test
    void takesOneOfEachType() {
        assertThat(chosen(quick, solve)).containsExactlyInAnyOrder(is(quick, ONLY_MATCH), is(solve, ONLY_MATCH));
    }

    @Test
    void takesMostCriteriaThenShortestTargetThenFirstName() {
        assertThat(chosen(slow, quick, exact)).containsExactly(is(exact, MOST_CRITERIA));
        assertThat(chosen(slow, quick)).containsExactly(is(quick, SHORTEST_TARGET));
        assertThat(chosen(slow, also)).containsExactly(is(also, NAME));
    }

    @Test
    void saysWhatItWasPreferredTo() {
        assertThat(SlaChoice.choose(List.of(slow, quick), answers(false, slow, quick)))
                .extracting(SlaChoice.Chosen::reason)
                .containsExactly("matched; preferred to slow: its target is shorter");
    }

    @Test
    void takesADefaultOnlyWhereNothingElseOfItsTypeIsChosen() {
        var both = Stream.concat(answers(false, slow).stream(), answers(true, exact, solve).stream())
                .toList();

        assertThat(SlaChoice.choose(List.of(slow, exact, solve), both))
                .extracting(SlaChoice.Chosen::id, SlaChoice.Chosen::rule)
                .containsExactlyInAnyOrder(is(slow, ONLY_MATCH), is(solve, DEFAULT_OF_TYPE));
    }

    @Test
    void ignoresWhatIsNotInTheCatalogue() {
        assertThat(SlaChoice.choose(List.of(slow), answers(false, quick))).isEmpty();
        assertThat(SlaChoice.choose(List.of(), List.of())).isEmpty();
    }

    private static List<Tuple> chosen(Candidate... candidates) {
        return SlaChoice.choose(List.of(candidates), answers(false, candidates)).stream()
                .map(c -> Tuple.tuple(c.id(), c.rule()))
                .toList();
    }

    private static List<Answer> answers(boolean fallback, Candidate... candidates) {
        return Stream.of(candidates)
                .map(c -> new Answer(c.id(), "matched", fallback))
                .toList();
    }

    private static Tuple is(Candidate candidate, ConflictRule rule) {
        return Tuple.tuple(candidate.id(), rule);
    }

    private static Candidate candidate(String name, SlaType type, int criteria, int minutes) {
        return new Candidate(UUID.randomUUID(), name, type, criteria, minutes);
    }
}
