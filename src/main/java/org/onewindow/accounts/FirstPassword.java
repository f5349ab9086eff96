package org.onewindow.accounts;

import java.security.SecureRandom;

/**
 * A password that somebody else gives: shown once, and to be changed at the first sign-in.
 *
 * @param text the password itself; never logged
 */
public record FirstPassword(String text) {
    /** Without the letters and digits that people mistake for each other when they read it out. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Sixteen random characters in groups of four: 79 bits. */
    public static FirstPassword random() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return new FirstPassword(text.toString());
    }

    @Override
    public String toString() {
        return "FirstPassword[secret]";
    }
}
