package org.onewindow.casework.sealing;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret half of a progress query (查询码): eight characters, drawn at random from an alphabet without characters
 * that are read as others. About 10^12 of them exist, so it cannot be guessed at the rate that a query is allowed.
 */
public record QueryCode(String value) {
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final Pattern FORM = Pattern.compile("[2-9A-HJ-NP-Z]{8}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public QueryCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a query code");
        }
    }

    /** A fresh code. */
    public static QueryCode random() {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new QueryCode(code.toString());
    }

    /** Reads a code as people type it; empty if it is none. */
    public static Optional<QueryCode> parse(String typed) {
        var value = typed.length() > 40 ? "" : typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(value).matches() ? Optional.of(new QueryCode(value)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
