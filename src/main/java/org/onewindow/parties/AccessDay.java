package org.onewindow.parties;

import java.time.LocalDate;

/**
 * The access log of one day as the journal holds it.
 *
 * @param lines  how many looks there were
 * @param digest SM3 over all of them in order, in hexadecimal
 */
public record AccessDay(LocalDate day, long lines, String digest) {
}
