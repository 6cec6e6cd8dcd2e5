package org.tocsin.oncall.handoff;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.oncall.rotation.Layer;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.oncall.rotation.RotationPlan;
import org.tocsin.oncall.rotation.ScheduleOverride;

/** Replaces one person by another. A group never contains the successor twice. */
record Takeover(UUID leaver, UUID successor) {

    RotationPlan of(RotationPlan plan) {
        var layers = plan.layers().stream()
                .map(l -> new Layer(l.priority(), l.type(), l.schedule(), l.timezone(), groups(l.participants())))
                .toList();
        return new RotationPlan(
                plan.name(),
                plan.description(),
                plan.type(),
                plan.status(),
                plan.teamName(),
                plan.teamDescription(),
                plan.schedule(),
                plan.zone(),
                groups(plan.participants()),
                layers);
    }

    /**
     * A replacement for the leaver becomes one for the successor, but a removal of the leaver does not remove the successor.
     *
     * @return empty if it has no effect any more because the successor and the leaver replace each other
     */
    Optional<OverridePlan> of(OverridePlan plan) {
        var leaves = plan.kind() == OverrideKind.REPLACE && leaver.equals(plan.leaves()) ? successor : plan.leaves();
        var comes = leaver.equals(plan.comes()) ? successor : plan.comes();
        if (leaves != null && Objects.equals(leaves, comes)) {
            return Optional.empty();
        }
        var shifts = plan.shifts().stream()
                .map(s -> new ScheduleOverride.StoredShift(s.start(), s.end(), other(s.user())))
                .distinct()
                .toList();
        return Optional.of(
                new OverridePlan(plan.rotation(), plan.kind(), leaves, comes, plan.interval(), shifts, plan.reason()));
    }

    private List<List<UUID>> groups(List<List<UUID>> groups) {
        return groups.stream()
                .map(group -> group.stream().map(this::other).distinct().toList())
                .toList();
    }

    private UUID other(UUID person) {
        return person.equals(leaver) ? successor : person;
    }
}
