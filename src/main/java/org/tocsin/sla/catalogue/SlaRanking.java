package org.tocsin.sla.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.sla.catalogue.Applicability.Competitor;
import org.tocsin.sla.catalogue.SlaChoice.Answer;
import org.tocsin.sla.catalogue.SlaChoice.Candidate;

/**
 * The definitions of one type that a decision found to apply, the preferred one first.
 *
 * @param answers the answer that chose each definition, by the definition's id
 */
public record SlaRanking(List<Candidate> ranked, Map<UUID, Answer> answers) {

    /** @return the definition that starts */
    public Optional<Candidate> winner() {
        return ranked.stream().findFirst();
    }

    @Nullable
    public Answer answerFor(UUID id) {
        return ranked.stream().anyMatch(c -> c.id().equals(id)) ? answers.get(id) : null;
    }

    public List<Competitor> besides(UUID id) {
        var others = new ArrayList<Competitor>();
        for (var i = 0; i < ranked.size(); i++) {
            var candidate = ranked.get(i);
            if (!candidate.id().equals(id)) {
                others.add(new Competitor(
                        candidate.id(),
                        candidate.name(),
                        candidate.criteria(),
                        candidate.targetMinutes(),
                        i == 0,
                        reason(i)));
            }
        }
        return others;
    }

    private String reason(int place) {
        var winner = ranked.get(0);
        if (place > 0) {
            return winner.name() + " is preferred: " + SlaChoice.why(winner, ranked.get(place));
        }
        if (ranked.size() == 1) {
            var answer = answers.get(winner.id());
            return answer == null ? "" : answer.reason();
        }
        var next = ranked.get(1);
        return "Preferred to " + next.name() + ": " + SlaChoice.why(winner, next);
    }
}
