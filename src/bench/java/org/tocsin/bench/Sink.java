package org.tocsin.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A webhook on its own loopback address: records when the first message about each subject arrived, or never answers. */
final class Sink implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();

    /** @param host such as 127.0.0.7: each host is a destination of its own */
    Sink(String host, boolean hangs) throws IOException {
        server = HttpServer.create(new InetSocketAddress(host, 0), 500);
        server.setExecutor(threads);
        server.createContext("/", hangs ? this::hang : this::answer);
        server.start();
    }

    String url() {
        return "http://" + server.getAddress().getHostString() + ":"
                + server.getAddress().getPort() + "/";
    }

    /** @return by title of the subject, when its page arrived, in milliseconds of the wall clock */
    Map<String, Long> arrivals() {
        return arrivals;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var now = System.currentTimeMillis();
        var subject = JSON.readTree(exchange.getRequestBody()).at("/data/subject/title");
        arrivals.putIfAbsent(subject.asText(), now);
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private void hang(HttpExchange exchange) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
