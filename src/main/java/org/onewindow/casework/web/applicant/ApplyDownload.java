package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.onewindow.documents.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Answers with bytes that a stranger made: saved rather than shown, except images; never guessed at, never run, never kept
 * by a browser or a cache on the way.
 */
final class ApplyDownload {
    private static final String POLICY = "default-src 'none'; img-src 'self'; sandbox; frame-ancestors 'none'";

    private ApplyDownload() {
    }

    /** Whether the reader asked to see it and a browser may show it. */
    static void send(HttpServletResponse response, String name, String mediaType, boolean show,
            Consumer<OutputStream> bytes) {
        var inline = show && Files.isPreviewable(mediaType);
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, (inline
                ? ContentDisposition.inline()
                : ContentDisposition.attachment()).filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (var out = response.getOutputStream()) {
            bytes.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException("the reader went away", e);
        }
    }
}
