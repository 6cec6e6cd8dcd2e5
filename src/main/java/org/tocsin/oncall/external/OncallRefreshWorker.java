package org.tocsin.oncall.external;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.tocsin.oncall.provider.ProviderFailure;
import org.tocsin.oncall.rotation.ExternalSource;
import org.tocsin.oncall.rotation.ExternalStates;
import org.tocsin.platform.process.TopicWorker;

/** External task worker that reads an external schedule, outside of any transaction, and stores the result or failure. */
@Component
class OncallRefreshWorker implements TopicWorker {

    private static final Logger log = LoggerFactory.getLogger(OncallRefreshWorker.class);
    private static final Duration AHEAD = Duration.ofDays(14);

    private final ExternalStates states;
    private final ExternalReadings readings;
    private final ExternalSystems systems;
    private final Clock clock;

    OncallRefreshWorker(ExternalStates states, ExternalReadings readings, ExternalSystems systems, Clock clock) {
        this.states = states;
        this.readings = readings;
        this.systems = systems;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return ExternalOncallProcess.TOPIC;
    }

    @Override
    public Outcome carryOut(Task task) {
        var rotation = UUID.fromString(task.reference());
        states.source(rotation).ifPresent(source -> ask(rotation, source));
        return new Done();
    }

    private void ask(UUID rotation, ExternalSource source) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            var connection = systems.connection(rotation, source);
            var timeline = systems.provider(source.system()).read(connection, now, now.plus(AHEAD));
            readings.note(rotation, source, timeline);
        } catch (ProviderFailure e) {
            // logged once for each outage, since the system is asked again every minute
            var level = states.noteFailure(rotation, source, e) ? Level.WARN : Level.DEBUG;
            log.atLevel(level)
                    .log(
                            "Who is on call for rotation {} could not be read from {}: {}",
                            rotation,
                            source.system(),
                            e.getMessage());
        }
    }
}
