package org.tocsin.oncall.override;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.threeten.extra.Interval;
import org.tocsin.oncall.override.ImportedPeople.Unclear;
import org.tocsin.oncall.roster.Roster;
import org.tocsin.oncall.rotation.OverrideKind;
import org.tocsin.oncall.rotation.OverridePlan;
import org.tocsin.platform.format.ICalEvents;

/** Converts calendar events to overrides of one rotation. */
final class ImportedOverrides {

    private static final int REASON_LIMIT = 200;

    private final UUID rotation;
    private final ImportRequest request;
    private final ImportedPeople people;
    private final Roster planned;

    /** @param roster of the rotation; the replaced person is calculated without substitutions */
    ImportedOverrides(UUID rotation, ImportRequest request, ImportedPeople people, Roster roster) {
        this.rotation = rotation;
        this.request = request;
        this.people = people;
        this.planned = new Roster(roster.layers(), roster.temporaries(), List.of());
    }

    /** @param part identifies the override among those of its event */
    record Part(String part, OverridePlan plan) {}

    List<Part> of(ICalEvents.Event event) throws Unclear {
        if (event.cancelled()) {
            return List.of();
        }
        var named = people.of(event);
        if (request.kind() == OverrideKind.ADD) {
            return numbered(
                    event, named.stream().map(comes -> add(event, comes)).toList());
        }
        if (named.size() > 1) {
            throw new Unclear("attendee", "names " + named.size() + " users; one can replace another");
        }
        return numbered(event, replace(event, named.get(0)));
    }

    private List<OverridePlan> replace(ICalEvents.Event event, UUID comes) throws Unclear {
        var leaving = request.replaces() == null ? onCall(event) : List.of(request.replaces());
        if (leaving.isEmpty()) {
            throw new Unclear("start", "nobody is on call then whom they could replace; kind=ADD puts them on call");
        }
        return leaving.stream()
                .filter(leaves -> !leaves.equals(comes))
                .map(leaves -> new OverridePlan(
                        rotation,
                        OverrideKind.REPLACE,
                        leaves,
                        comes,
                        Interval.of(event.start(), event.end()),
                        List.of(),
                        reason(event)))
                .toList();
    }

    /** @return each primary during the event; a replacement applies to primaries only */
    private List<UUID> onCall(ICalEvents.Event event) {
        return planned.between(event.start(), event.end()).shifts().stream()
                .map(shift -> shift.people().get(0))
                .distinct()
                .toList();
    }

    private OverridePlan add(ICalEvents.Event event, UUID comes) {
        return new OverridePlan(
                rotation,
                OverrideKind.ADD,
                null,
                comes,
                Interval.of(event.start(), event.end()),
                List.of(),
                reason(event));
    }

    private static List<Part> numbered(ICalEvents.Event event, List<OverridePlan> plans) {
        var parts = new ArrayList<Part>();
        plans.forEach(plan -> parts.add(new Part(event.part() + "#" + parts.size(), plan)));
        return parts;
    }

    private static String reason(ICalEvents.Event event) {
        var summary = event.summary().replace("\0", "");
        return summary.isEmpty()
                ? "imported from a calendar"
                : "calendar: " + summary.substring(0, Math.min(REASON_LIMIT, summary.length()));
    }
}
