package org.tocsin.sla.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.sla.clock.ConflictRule;
import org.tocsin.sla.clock.SlaType;

/**
 * Chooses one SLA per type from the answers of the decision table: most criteria wins, then the shortest target, then the
 * name; a default only where nothing else of its type was chosen.
 */
public final class SlaChoice {

    private static final Comparator<Candidate> MOST_CRITERIA =
            Comparator.comparing(Candidate::criteria).reversed();
    private static final Comparator<Candidate> SHORTEST_TARGET = Comparator.comparing(Candidate::targetMinutes);
    private static final Comparator<Candidate> BEST =
            MOST_CRITERIA.thenComparing(SHORTEST_TARGET).thenComparing(Candidate::name);

    private SlaChoice() {}

    /** A definition with the values by which definitions of one type compete. */
    public record Candidate(UUID id, String name, SlaType type, int criteria, int targetMinutes) {}

    /**
     * One definition chosen by one rule of the table.
     *
     * @param fallback whether it applies only if nothing else of its type does
     */
    public record Answer(UUID id, String reason, boolean fallback) {}

    /** @param reason the table's, with the reason why it was preferred */
    record Chosen(UUID id, ConflictRule rule, String reason) {}

    /** @return the definitions that apply, before those of one type compete, with the answer that chose each first */
    static Map<UUID, Answer> applicable(Collection<Candidate> candidates, List<Answer> answers) {
        var types = new LinkedHashMap<UUID, SlaType>();
        candidates.forEach(c -> types.put(c.id(), c.type()));
        var applicable = new LinkedHashMap<UUID, Answer>();
        answers.stream().filter(a -> !a.fallback()).forEach(a -> applicable.putIfAbsent(a.id(), a));
        applicable.keySet().retainAll(types.keySet());
        var covered = applicable.keySet().stream().map(types::get).toList();
        answers.stream()
                .filter(a -> a.fallback() && types.containsKey(a.id()) && !covered.contains(types.get(a.id())))
                .forEach(a -> applicable.putIfAbsent(a.id(), a));
        return applicable;
    }

    static List<Chosen> choose(Collection<Candidate> candidates, List<Answer> answers) {
        var applicable = applicable(candidates, answers);
        var byType = new EnumMap<SlaType, List<Candidate>>(SlaType.class);
        ranked(candidates, applicable)
                .forEach(c -> byType.merge(
                        c.type(),
                        List.of(c),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return byType.values().stream().map(ranked -> best(ranked, applicable)).toList();
    }

    /** @return the definitions that apply, the preferred one first */
    static List<Candidate> ranked(Collection<Candidate> candidates, Map<UUID, Answer> applicable) {
        return candidates.stream()
                .sorted(BEST)
                .filter(c -> applicable.containsKey(c.id()))
                .toList();
    }

    private static Chosen best(List<Candidate> ranked, Map<UUID, Answer> applicable) {
        var winner = ranked.get(0);
        var answer = applicable.get(winner.id());
        if (answer == null) {
            throw new IllegalStateException("Nothing chose " + winner);
        }
        if (ranked.size() == 1) {
            var rule = answer.fallback() ? ConflictRule.DEFAULT_OF_TYPE : ConflictRule.ONLY_MATCH;
            return new Chosen(winner.id(), rule, answer.reason());
        }
        var next = ranked.get(1);
        var reason = answer.reason() + "; preferred to " + next.name() + ": " + why(winner, next);
        return new Chosen(winner.id(), rule(winner, next), reason);
    }

    private static ConflictRule rule(Candidate winner, Candidate other) {
        if (MOST_CRITERIA.compare(winner, other) != 0) {
            return ConflictRule.MOST_CRITERIA;
        }
        return SHORTEST_TARGET.compare(winner, other) != 0 ? ConflictRule.SHORTEST_TARGET : ConflictRule.NAME;
    }

    /** @return the reason in words why the winner is preferred to the other */
    static String why(Candidate winner, Candidate other) {
        return switch (rule(winner, other)) {
            case MOST_CRITERIA -> "it has more criteria";
            case SHORTEST_TARGET -> "its target is shorter";
            default -> "its name comes first";
        };
    }
}
