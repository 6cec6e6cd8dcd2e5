package org.tocsin.oncall.rotation;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.oncall.roster.Turns;

/** The validated content of a rotation; absent texts are empty. */
public record RotationPlan(
        String name,
        String description,
        RotationType type,
        RotationStatus status,
        String teamName,
        String teamDescription,
        ScheduleConfig schedule,
        ZoneId zone,
        List<List<UUID>> participants,
        List<Layer> layers) {

    private record Prioritized(int priority, Turns turns) {}

    /** @return all participants */
    public Set<UUID> people() {
        return Stream.concat(Stream.of(participants), layers.stream().map(Layer::participants))
                .flatMap(List::stream)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** @return all participants without duplicates, in order of their turns */
    public List<UUID> inOrder() {
        return Stream.concat(participants.stream(), layers.stream().flatMap(layer -> layer.participants().stream()))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** @return the turns of all layers, highest priority first; nobody is on call in the turn of a person not in {@code present} */
    public List<Turns> turns(Set<UUID> present) {
        var turns = new ArrayList<Prioritized>();
        turns.add(new Prioritized(0, schedule.turns("the rotation", zone, only(present, participants))));
        for (int i = 0; i < layers.size(); i++) {
            var layer = layers.get(i);
            turns.add(new Prioritized(layer.priority(), layer.turns(i + 1, only(present, layer.participants()))));
        }
        return turns.stream()
                .sorted(Comparator.comparing(Prioritized::priority).reversed())
                .map(Prioritized::turns)
                .toList();
    }

    private static List<List<UUID>> only(Set<UUID> present, List<List<UUID>> groups) {
        return groups.stream()
                .map(group -> group.stream().filter(present::contains).toList())
                .toList();
    }
}
