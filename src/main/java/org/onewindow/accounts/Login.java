package org.onewindow.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which somebody signs in. Small letters, digits, dot, hyphen and underscore only, so that two logins that
 * look alike are alike.
 */
public record Login(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{2,31}");

    public Login {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a login");
        }
    }

    /** The login that was typed, capital letters and blanks around it forgiven; nothing if it cannot be one. */
    public static Optional<Login> parse(String typed) {
        var login = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(login).matches() ? Optional.of(new Login(login)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
