package org.onewindow.documents;

import java.time.Instant;

/**
 * A paper that is kept.
 *
 * @param digest SM3 of a sealed salt and the PDF
 * @param served how often it was handed out
 */
public record RenderedPaper(String paperNo, String template, int templateVersion, byte[] digest, Instant renderedAt,
        int served) {
}
