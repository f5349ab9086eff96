package org.onewindow.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.accounts.AccountOutcome.Reason;

/**
 * Which passwords are allowed (GB/T 22239-2019 8.1.4.1: complexity): ten characters of any kind, or eight of three
 * kinds; none that everybody tries first, none that holds the login.
 */
final class PasswordRules {
    /** Longer ones would only make the digest slow. */
    static final int LONGEST = 128;
    private static final int LONG_ENOUGH = 10;
    private static final int SHORTEST = 8;
    private static final int KINDS = 3;

    /** What guessing starts with, in small letters and without the digits and signs people put around it. */
    private static final Set<String> WEAK_WORDS = Set.of("password", "passwd", "passw", "admin", "administrator",
            "qwerty", "qwertyuiop", "asdfgh", "asdfghjkl", "zxcvbn", "zxcvbnm", "qwer", "asdf", "zxcv", "qazwsx",
            "qazwsxedc", "qwerasdf", "abc", "abcd", "abcdef", "abcdefg", "abcdefgh", "iloveyou", "woaini", "letmein",
            "welcome", "root", "test", "user", "guest", "onewindow", "zhengwu", "liaocheng", "shandong", "yichuang",
            "monkey", "dragon", "sunshine", "princess", "login", "default", "changeme", "secret", "huawei", "wang",
            "zhang", "li", "aa", "a");
    private static final List<String> RUNS = List.of("01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz",
            "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb", "1q2w3e4r5t6y7u8i9o0p");

    private PasswordRules() {
    }

    /**
     * Why the password is not allowed; nothing if it is.
     *
     * @param login null while there is none that can be
     */
    static Optional<Reason> refuse(String password, @Nullable Login login) {
        var length = password.codePointCount(0, password.length());
        if (length > LONGEST) {
            return Optional.of(Reason.PASSWORD_TOO_LONG);
        }
        if (length < SHORTEST || (length < LONG_ENOUGH && kinds(password) < KINDS)) {
            return Optional.of(Reason.PASSWORD_TOO_SHORT);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (login != null && plain.contains(login.value())) {
            return Optional.of(Reason.PASSWORD_HOLDS_LOGIN);
        }
        return isWeak(plain) ? Optional.of(Reason.PASSWORD_WEAK) : Optional.empty();
    }

    private static int kinds(String password) {
        int kinds = 0;
        kinds += password.codePoints().anyMatch(Character::isLowerCase) ? 1 : 0;
        kinds += password.codePoints().anyMatch(Character::isUpperCase) ? 1 : 0;
        kinds += password.codePoints().anyMatch(Character::isDigit) ? 1 : 0;
        kinds += password.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c)) ? 1 : 0;
        return kinds;
    }

    private static boolean isWeak(String plain) {
        if (plain.codePoints().distinct().count() < 5) {
            return true;
        }
        var core = core(plain);
        var spelt = core.replace('@', 'a').replace('0', 'o').replace('1', 'l').replace('3', 'e').replace('$', 's');
        return WEAK_WORDS.contains(core) || WEAK_WORDS.contains(spelt) || isRun(plain)
                || plain.codePoints().allMatch(Character::isDigit);
    }

    /** The word without the digits and signs before and after it. */
    private static String core(String plain) {
        return plain.replaceAll("^[^a-z]+|[^a-z]+$", "");
    }

    private static boolean isRun(String plain) {
        return RUNS.stream().anyMatch(run -> (run + run).contains(plain));
    }
}
