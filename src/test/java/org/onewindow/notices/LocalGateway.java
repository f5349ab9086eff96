package org.onewindow.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A real HTTP server on this machine that keeps what it was sent and answers as a test wants. */
final class LocalGateway {
    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger status = new AtomicInteger(200);

    LocalGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** What was sent. */
    record Request(String path, String body, String id, String timestamp, String signature, String contentType) {
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    void answers(int code) {
        status.set(code);
    }

    List<Request> of(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var head = exchange.getRequestHeaders();
            requests.add(new Request(exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    head.getFirst(Gateway.ID), head.getFirst(Gateway.TIMESTAMP), head.getFirst(Gateway.SIGNATURE),
                    head.getFirst("Content-Type")));
            if (status.get() == 302) {
                exchange.getResponseHeaders().set("Location", url("/elsewhere"));
            }
            exchange.sendResponseHeaders(status.get(), -1);
        }
    }
}
