package org.tocsin.escalation.maintenance;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.ETags;

/** Manages maintenance windows. Escalations that begin meanwhile wait for the end in their process. */
@Service
public class MaintenanceService {

    private static final int MAX_AT_ONCE = 200;

    private final MaintenanceRepository windows;
    private final Clock clock;

    MaintenanceService(MaintenanceRepository windows, Clock clock) {
        this.windows = windows;
        this.clock = clock;
    }

    /** @return the latest end of the active windows that cover an incident with these facts */
    @Transactional(readOnly = true)
    public Optional<Instant> until(Map<String, ? extends @Nullable Object> facts, Instant now) {
        return windows.at(CurrentTenant.id(), now, Limit.of(MAX_AT_ONCE)).stream()
                .filter(window -> window.covers(facts))
                .findFirst()
                .map(MaintenanceWindow::endsAt);
    }

    @Transactional(readOnly = true)
    public Page<MaintenanceView> list(@Nullable Boolean active, Pageable page) {
        var now = clock.instant();
        var found = Boolean.TRUE.equals(active)
                ? new PageImpl<>(windows.at(CurrentTenant.id(), now, Limit.of(MAX_AT_ONCE)))
                : windows.findByTenantId(CurrentTenant.id(), page);
        return found.map(window -> MaintenanceView.of(window, now));
    }

    @Transactional(readOnly = true)
    public MaintenanceView get(UUID id) {
        return view(windows.findByIdAndTenantId(id, CurrentTenant.id()).orElseThrow(() -> missing(id)));
    }

    @Command
    public MaintenanceView create(MaintenanceInput input) {
        var now = clock.instant();
        var by = Actor.current().map(Actor::username).orElse(null);
        return view(windows.saveAndFlush(new MaintenanceWindow(CurrentTenant.id(), input.checked(now), by, now)));
    }

    @Command
    public MaintenanceView change(UUID id, @Nullable String ifMatch, UnaryOperator<MaintenanceInput> change) {
        var window = locked(id, ifMatch);
        window.take(change.apply(MaintenanceInput.of(window.terms())).checked(clock.instant()));
        return view(windows.saveAndFlush(window));
    }

    /** Ends the window now; it stays readable. */
    @Command
    public MaintenanceView end(UUID id, @Nullable String ifMatch) {
        var window = locked(id, ifMatch);
        window.end(clock.instant());
        return view(windows.saveAndFlush(window));
    }

    private MaintenanceView view(MaintenanceWindow window) {
        return MaintenanceView.of(window, clock.instant());
    }

    private MaintenanceWindow locked(UUID id, @Nullable String ifMatch) {
        var window = windows.lock(id, CurrentTenant.id()).orElseThrow(() -> missing(id));
        ETags.require(ifMatch, window.version());
        return window;
    }

    private static NotFound missing(UUID id) {
        return new NotFound("maintenance window", id);
    }
}
