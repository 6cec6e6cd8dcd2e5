package org.tocsin.incident;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.platform.SubjectDirectory;

/** Incidents, alerts and tickets, for modules that know them by reference only. */
@Component
class IncidentDirectory implements SubjectDirectory {

    private final IncidentFinder finder;

    IncidentDirectory(IncidentFinder finder) {
        this.finder = finder;
    }

    @Override
    public Optional<Map<String, @Nullable Object>> find(String id) {
        return finder.find(id).map(IncidentFacts::of);
    }
}
