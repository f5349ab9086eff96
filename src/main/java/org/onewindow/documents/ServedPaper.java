package org.onewindow.documents;

/**
 * A paper as it is handed out.
 *
 * @param copy 1 for the original; from 2 on the PDF is marked 补打 with the time
 */
public record ServedPaper(String paperNo, int copy, byte[] pdf) {
}
