package org.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how long it takes until the targets and timers of 10,000 open SLA instances have followed an edited calendar:
 * {@code ./mvnw -Pbench -Dbench.main=org.tocsin.bench.RetargetingBench -DskipTests verify}. Aim: under 30 s.
 */
public final class RetargetingBench {

    private static final int INSTANCES = Integer.getInteger("instances", 10_000), ROUNDS = 3;
    private static final String CALENDARS = "/api/sla-oncall/api/v1/business-hours/";

    private RetargetingBench() {}

    public static void main(String[] args) throws Exception {
        try (var tocsin = new RunningTocsin()) {
            var owner = tocsin.owner();
            var load = new Load(tocsin.port(), owner, tocsin.bean(RuntimeService.class));
            var office = load.post(
                    CALENDARS, "{\"name\":\"Bench\",\"weekday_start\":\"09:00\",\"weekday_end\":\"17:00\"}", 201);
            var calendar = office.replaceAll(".*?\"id\":\"([^\"]+)\".*", "$1");
            load.post("/api/sla-oncall/api/v1/sla-definitions/", """
                    {"name":"In office hours","sla_type":"RESOLUTION_TIME","incident_categories":["BENCH"],
                     "target_duration_minutes":100000,"business_hours_only":true,"business_hours":"%s"}""".formatted(calendar), 201);
            var started = Instant.now().minus(Duration.ofDays(3));
            Load.inParallel(4, INSTANCES, () -> load.startInstance("In office hours", started));
            owner.execute("analyze");
            for (int round = 1; round <= ROUNDS; round++) {
                var closes = 17 + round;
                var begin = System.nanoTime();
                load.patch(CALENDARS + calendar, "{\"weekday_end\":\"%d:00\"}".formatted(closes));
                awaitMoved(owner);
                var seconds = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "round %d: %d targets and their timers moved in %.1f s%n",
                        round,
                        INSTANCES,
                        seconds);
            }
        }
        System.exit(0);
    }

    /** Waits until there is one distinct target, the timers match it, and no step of the change is pending. */
    private static void awaitMoved(JdbcTemplate owner) throws InterruptedException {
        var targets = """
                select count(distinct target_time) + (select count(*) from act_ru_execution e
                        join act_re_procdef p on p.id_ = e.proc_def_id_ where p.key_ = 'CalendarChange') from sla_instance
                where definition_name = 'In office hours'""";
        do {
            Thread.sleep(100);
        } while (owner.queryForObject(targets, Integer.class) > 1);
        var stray = owner.queryForObject("""
                select count(*) from sla_instance s where definition_name = 'In office hours' and not exists (
                    select 1 from act_ru_job j where j.process_instance_id_ = s.process_instance_id
                        and j.duedate_ = s.target_time at time zone current_setting('TimeZone'))""", Integer.class);
        if (stray > 0) {
            throw new IllegalStateException(stray + " timers stayed behind");
        }
    }
}
