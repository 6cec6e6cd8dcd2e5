package org.tocsin.sla.instance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.subject.SubjectFacet;
import org.tocsin.platform.subject.TimelineEntry;

/** Shows the SLAs of a subject on the subject's page. */
@Component
class SlaFacet implements SubjectFacet {

    private final SlaReader reader;

    SlaFacet(SlaReader reader) {
        this.reader = reader;
    }

    @Override
    public String name() {
        return "sla_instances";
    }

    @Override
    public Map<String, List<Object>> about(String subjectType, Collection<String> subjectIds) {
        var bySubject = new LinkedHashMap<String, List<Object>>();
        for (var view : reader.about(subjectType, subjectIds)) {
            bySubject.computeIfAbsent(view.subjectId(), id -> new ArrayList<>()).add(view);
        }
        return bySubject;
    }

    @Override
    public List<TimelineEntry> timeline(String subjectType, String subjectId) {
        var entries = new ArrayList<TimelineEntry>();
        for (var view : reader.about(subjectType, List.of(subjectId))) {
            var name = view.slaDefinitionName();
            add(entries, view.createdAt(), "sla.started", name + " applies: " + view.reason());
            for (var threshold : view.thresholds()) {
                var what = threshold.threshold().isBeforeTarget() ? " is about to break: " : " is overdue: ";
                add(
                        entries,
                        threshold.firedAt(),
                        "sla.warning",
                        name + what + threshold.threshold().text());
            }
            for (var pause : view.pauses()) {
                add(entries, pause.start(), "sla.paused", name + " stands still: " + pause.reason());
                add(entries, pause.end(), "sla.resumed", name + " goes on");
            }
            add(entries, view.pausedAt(), "sla.paused", name + " stands still: " + view.pauseReason());
            add(entries, view.breachedAt(), "sla.breached", name + " is broken");
            add(entries, view.metAt(), "sla.met", name + (view.isBreached() ? " was kept late" : " was kept"));
            add(entries, view.cancelledAt(), "sla.cancelled", name + " no longer counts: " + view.cancelReason());
            for (var exception : view.exceptions()) {
                var detail = name + ": exception approved by " + exception.approver() + ": " + exception.reason();
                entries.add(new TimelineEntry(exception.recordedAt(), "sla.exception", exception.recordedBy(), detail));
            }
        }
        return entries;
    }

    @Override
    public Map<String, List<String>> changelogOf(String subjectType, String subjectId) {
        var ids = reader.about(subjectType, List.of(subjectId)).stream()
                .map(view -> view.id().toString())
                .toList();
        return Map.of("sla_instance", ids);
    }

    private static void add(List<TimelineEntry> entries, @Nullable Instant at, String type, String detail) {
        if (at != null) {
            entries.add(new TimelineEntry(at, type, null, detail));
        }
    }
}
