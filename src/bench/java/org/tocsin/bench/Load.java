package org.tocsin.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tocsin.platform.transaction.CurrentTenant;

/** The load: incidents over REST, warnings that fall due together, warnings in a quiet engine. Loopback only, and it ends by itself. */
final class Load {

    private static final int WARNING_AFTER_MINUTES = 5_000;
    private static final AtomicLong SERIAL = new AtomicLong();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private String authorization;
    private final JdbcTemplate owner;
    private final RuntimeService runtime;
    private final String definition;

    Load(String port, JdbcTemplate owner, RuntimeService runtime) throws Exception {
        this.runtime = runtime;
        this.base = "http://127.0.0.1:" + port;
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(("admin:" + RunningTocsin.PASSWORD).getBytes(StandardCharsets.UTF_8));
        this.owner = owner;
        // a password costs 90 ms of hashing for each request, a token none
        var token = post("/api/v1/tokens", "{\"name\":\"bench\",\"access\":\"ADMIN\"}", 201);
        this.authorization = "Bearer " + token.replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
        this.definition = "Bench " + SERIAL.incrementAndGet();
        post("/api/sla-oncall/api/v1/sla-definitions", """
                {"name":"%s","sla_type":"RESOLUTION_TIME","incident_categories":["BENCH"],
                 "target_duration_minutes":%d,"escalation_threshold_percent":50}""".formatted(definition, 2 * WARNING_AFTER_MINUTES), 201);
    }

    /** @return incidents per second, each answered with its SLA processes started */
    double intake(int clients, Duration time) throws Exception {
        var end = System.nanoTime() + time.toNanos();
        var done = new AtomicInteger();
        inParallel(clients, () -> {
            while (System.nanoTime() < end) {
                post(
                        "/api/v1/incidents",
                        "{\"title\":\"Bench %d\",\"severity\":\"LOW\"}".formatted(SERIAL.incrementAndGet()),
                        201);
                done.incrementAndGet();
            }
            return null;
        });
        return done.get() / (time.toMillis() / 1000.0);
    }

    /** @return warnings recorded per second after they all fell due at one instant */
    double storm(int warnings) throws Exception {
        var due = Instant.now().plusSeconds(45).truncatedTo(ChronoUnit.MILLIS);
        inParallel(4, warnings, () -> startInstance(due));
        owner.execute("analyze");
        if (Instant.now().isAfter(due)) {
            throw new IllegalStateException("The machine was too slow to prepare the storm");
        }
        Thread.sleep(Duration.between(Instant.now(), due).toMillis());
        while (unrecorded(due) > 0) {
            Thread.sleep(100);
        }
        var last = owner.queryForObject(
                "select extract(epoch from max(warning_fired_at)) from sla_instance where warning_due_at = ?::timestamptz",
                Double.class,
                due.toString());
        return warnings / (last - due.toEpochMilli() / 1000.0);
    }

    private int unrecorded(Instant due) {
        return owner.queryForObject(
                "select count(*) from sla_instance where next_threshold_at = ?::timestamptz and warning_fired_at is null",
                Integer.class,
                due.toString());
    }

    /** @return p50 and p99 in milliseconds between a warning's own due time and when it was recorded, one every half second */
    double[] quiet(int warnings) throws Exception {
        var first = Instant.now().plusSeconds(10).truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < warnings; i++) {
            startInstance(first.plusMillis(500L * i + (i * 137L) % 400));
        }
        var last = first.plusMillis(500L * warnings + 400);
        Thread.sleep(Duration.between(Instant.now(), last).toMillis());
        String late =
                "from sla_instance where warning_due_at between ?::timestamptz and ?::timestamptz and definition_name = ?";
        for (int n = 0; n < warnings; Thread.sleep(200)) {
            n = owner.queryForObject(
                    "select count(*) " + late + " and warning_fired_at is not null",
                    Integer.class,
                    first.toString(),
                    last.toString(),
                    definition);
        }
        var millis = owner.queryForList(
                "select extract(epoch from warning_fired_at - warning_due_at) * 1000 " + late + " order by 1",
                Double.class,
                first.toString(),
                last.toString(),
                definition);
        return new double[] {millis.get(warnings / 2), millis.get(Math.min(warnings - 1, warnings * 99 / 100))};
    }

    /** Waits until all pending pages are sent. */
    void settle() throws InterruptedException {
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (System.nanoTime() < end
                && owner.queryForObject(
                                "select count(*) from act_ru_job where coalesce(duedate_, now()) <= now() and retries_ > 0",
                                Integer.class)
                        > 0) {
            Thread.sleep(500);
        }
        Thread.sleep(2_000);
    }

    /** Starts in process, since over REST the preparation would take three times as long. */
    private void startInstance(Instant warningDue) {
        startInstance(definition, warningDue.minus(Duration.ofMinutes(WARNING_AFTER_MINUTES)));
    }

    void startInstance(String promised, Instant startedAt) {
        CurrentTenant.run(
                "default",
                () -> runtime.startProcessInstanceByKey(
                        "SlaInstance",
                        Map.of(
                                "subject",
                                "BENCH:" + SERIAL.incrementAndGet(),
                                "title",
                                "Bench",
                                "slaDefinition",
                                promised,
                                "startedAt",
                                startedAt.toString())));
    }

    String post(String path, String body, int expected) throws Exception {
        return send("POST", path, body, expected);
    }

    void patch(String path, String body) throws Exception {
        send("PATCH", path, body, 200);
    }

    private String send(String method, String path, String body, int expected) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    static void inParallel(int threads, int times, Runnable work) throws InterruptedException, ExecutionException {
        var left = new AtomicInteger(times);
        inParallel(threads, () -> {
            while (left.getAndDecrement() > 0) {
                work.run();
            }
            return null;
        });
    }

    private static void inParallel(int threads, Callable<Void> work) throws InterruptedException, ExecutionException {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            for (var done : pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> work).toList())) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
