package org.tocsin.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Benchmark of pages under load: {@code ./mvnw -Pbench -Dbench.main=org.tocsin.bench.PagingBench -DskipTests verify}, about half an hour.
 * First, once it is warm, alerts that come in at a steady 20 a second; then 1,000 escalations that page four people at once, in
 * turn with all four webhooks answering and with one of them hanging. Compare only the figures of one run.
 */
public final class PagingBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 5), SINKS = 4;
    private static final int ESCALATIONS = Integer.getInteger("escalations", 1_000);
    private static final int ALERTS_A_SECOND = 20, ALERT_SECONDS = 60;

    /** For this long the just-in-time compiler uses most of one of two cores, and an alert costs three times as much as later. */
    private static final int WARM_UP_SECONDS = Integer.getInteger("warmup", 300);

    private static final AtomicInteger HOST = new AtomicInteger(10), SERIAL = new AtomicInteger();

    private final JdbcTemplate owner;
    private final Load load;

    private PagingBench(RunningTocsin tocsin) throws Exception {
        this.owner = tocsin.owner();
        this.load = new Load(tocsin.port(), owner, tocsin.bean(RuntimeService.class));
    }

    public static void main(String[] args) {
        var settings = Map.<String, Object>of(
                "tocsin.notification.webhook.secret", "bench-secret",
                "tocsin.notification.webhook.allowed-networks", "127.0.0.0/8");
        try (var tocsin = new RunningTocsin(settings)) {
            new PagingBench(tocsin).measure();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // otherwise the application's threads would keep the JVM alive
        }
    }

    private void measure() throws Exception {
        // the shipped policies and SLA definitions would page and run timers as well
        owner.update("update escalation_policy set is_active = false");
        owner.update("update sla_definition set is_active = false");
        policy("Storm", "STORM", 60);
        policy("Alert", "STEADY", 0);
        steady(ALERTS_A_SECOND / 2, WARM_UP_SECONDS);
        load.settle();
        var steady = steady(ALERTS_A_SECOND, ALERT_SECONDS);
        System.out.printf(
                Locale.ROOT,
                "%d alerts a second for %d s, from the alert in to the message out: p50 %.0f ms, p99 %.0f ms%n",
                ALERTS_A_SECOND,
                ALERT_SECONDS,
                Samples.percentile(steady, 50),
                Samples.percentile(steady, 99));
        storm(0, false);
        var answering = new ArrayList<Double>();
        var hanging = new ArrayList<Double>();
        for (int round = 1; round <= ROUNDS; round++) {
            answering.add(storm(round, false));
            hanging.add(storm(round, true));
        }
        double calm = Samples.median(answering), hung = Samples.median(hanging);
        System.out.println(
                "\n| median of " + ROUNDS + " rounds | all answer | one of four hangs | ratio |\n|---|---|---|---|");
        System.out.printf(
                Locale.ROOT,
                "| p99 of the pages to the others when %d escalations are due at once, ms | %.0f | %.0f | %.2f |%n",
                ESCALATIONS,
                calm,
                hung,
                hung / calm);
    }

    /** @return p99 in milliseconds from the due time to the arrival, of the pages to the sinks that answer */
    private double storm(int round, boolean oneHangs) throws Exception {
        var sinks = new ArrayList<Sink>();
        var teams = new ArrayList<String>();
        try {
            for (int n = 0; n < SINKS; n++) {
                var sink = new Sink("127.0.0." + HOST.incrementAndGet(), oneHangs && n == 0);
                sinks.add(sink);
                teams.add(onCall(sink));
            }
            var hanging = new ConcurrentLinkedQueue<String>();
            Load.inParallel(4, ESCALATIONS, () -> {
                var number = SERIAL.incrementAndGet();
                var id = incident("STORM", teams.get(number % SINKS), "Storm " + number);
                if (oneHangs && number % SINKS == 0) {
                    hanging.add(id);
                }
            });
            var due = dueAtOnce();
            var answering = oneHangs ? sinks.subList(1, SINKS) : sinks;
            var pages = ESCALATIONS / SINKS * answering.size();
            var late = waitFor(answering, pages, due);
            var p99 = Samples.percentile(late, 99);
            System.out.printf(
                    Locale.ROOT,
                    "round %d %s: p50 %.0f ms, p99 %.0f ms%n",
                    round,
                    oneHangs ? "one hangs" : "all answer",
                    Samples.percentile(late, 50),
                    p99);
            cancel(hanging);
            load.settle();
            return p99;
        } finally {
            sinks.forEach(Sink::close);
        }
    }

    /** @return milliseconds from each alert in to its message out */
    private List<Double> steady(int alertsASecond, int seconds) throws Exception {
        try (var sink = new Sink("127.0.0." + HOST.incrementAndGet(), false)) {
            var team = onCall(sink);
            var sent = new ConcurrentHashMap<String, Long>();
            var clients = Executors.newFixedThreadPool(8);
            var clock = Executors.newSingleThreadScheduledExecutor();
            var alerts = alertsASecond * seconds;
            var started = new AtomicInteger();
            clock.scheduleAtFixedRate(
                    () -> {
                        if (started.getAndIncrement() < alerts) {
                            var title = "Steady " + started.get();
                            sent.put(title, System.currentTimeMillis());
                            clients.execute(() -> incident("STEADY", team, title));
                        }
                    },
                    0,
                    1_000 / alertsASecond,
                    TimeUnit.MILLISECONDS);
            var end = System.nanoTime() + Duration.ofSeconds(seconds + 120).toNanos();
            while (sink.arrivals().size() < alerts && System.nanoTime() < end) {
                Thread.sleep(100);
            }
            clock.shutdownNow();
            clients.shutdown();
            if (sink.arrivals().size() < alerts) {
                throw new IllegalStateException(sink.arrivals().size() + " of " + alerts + " messages came out");
            }
            return sent.entrySet().stream()
                    .map(alert -> (double) (sink.arrivals().get(alert.getKey()) - alert.getValue()))
                    .sorted()
                    .toList();
        }
    }

    private void policy(String name, String category, int delayMinutes) throws Exception {
        load.post("/api/sla-oncall/api/v1/escalation-policies/", """
            {"name":"%s","escalation_type":"TIME_BASED","trigger_condition":"INCIDENT_CREATED","incident_categories":["%s"],
             "escalation_steps":[{"level":1,"delay_minutes":%d,"actions":["notify_oncall"],"channels":["webhook"]}]}\
            """.formatted(name, category, delayMinutes), 201);
    }

    /** @return the team whose only person is reached by that webhook */
    private String onCall(Sink sink) throws Exception {
        var name = "bench" + HOST.get();
        var person = load.post("/api/v1/users", """
            {"username":"%s","name":"%s","access":"RESPONDER","contacts":[{"channel":"WEBHOOK","address":"%s"}]}\
            """.formatted(name, name, sink.url()), 201)
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        load.post("/api/sla-oncall/api/v1/oncall-rotations/", """
            {"name":"%s","rotation_type":"WEEKLY","team_name":"%s","participants":["%s"]}\
            """.formatted(name, name, person), 201);
        return name;
    }

    /** @return its id */
    private String incident(String category, String team, String title) {
        return post("/api/v1/incidents", """
                {"title":"%s","severity":"LOW","category":"%s","team":"%s"}""".formatted(title, category, team), 201)
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private String post(String path, String body, int expected) {
        try {
            return load.post(path, body, expected);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Moves the first level of every open escalation of the storm to one instant, as if all had been triggered together. */
    private Instant dueAtOnce() throws InterruptedException {
        load.settle();
        var due = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.MILLIS);
        var escalations = owner.update("""
            update escalation set ladder_start = ?::timestamptz - interval '1 hour', earliest_at = ?::timestamptz,
                next_level_at = ?::timestamptz where policy_name = 'Storm' and status = 'PENDING'\
            """, due.toString(), due.toString(), due.toString());
        var timers = owner.update("""
            update act_ru_job set duedate_ = (?::timestamptz)::timestamp where process_instance_id_ in (
                select process_instance_id from escalation where policy_name = 'Storm' and status = 'PENDING')\
            """, due.toString());
        if (escalations != ESCALATIONS || timers != ESCALATIONS || Instant.now().isAfter(due)) {
            throw new IllegalStateException(escalations + " escalations and " + timers + " timers were moved");
        }
        return due;
    }

    /** @return how late the pages arrived, in order */
    private static List<Double> waitFor(Collection<Sink> sinks, int pages, Instant due) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (sinks.stream().mapToInt(sink -> sink.arrivals().size()).sum() < pages) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not every page arrived within five minutes");
            }
            Thread.sleep(100);
        }
        return sinks.stream()
                .flatMap(sink -> sink.arrivals().values().stream())
                .map(at -> (double) (at - due.toEpochMilli()))
                .sorted()
                .toList();
    }

    /** Cancels the incidents, since pages to the hanging sink would disturb the next round. */
    private void cancel(ConcurrentLinkedQueue<String> incidents) throws Exception {
        Load.inParallel(
                4, incidents.size(), () -> post("/api/v1/incidents/" + incidents.remove() + "/cancel", "{}", 200));
    }
}
