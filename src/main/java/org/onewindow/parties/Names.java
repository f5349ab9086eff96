package org.onewindow.parties;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.onewindow.parties.NameCheck.Invalid;
import org.onewindow.parties.NameCheck.Valid;

/**
 * Names of persons and organisations. A name is what its bearer says it is: any character of Unicode counts, also the
 * rare ones beyond the basic plane, and lengths count characters, not the units of the machine. Refused is only what
 * nobody can read: control and invisible characters, halves of characters, private codes of one machine's font.
 */
public final class Names {
    /** Characters in a person's name: the register of residents keeps fifty. */
    public static final int MAX_PERSON = 50;
    /** Characters in an organisation's name: the longest registered ones have about eighty. */
    public static final int MAX_ENTITY = 120;

    /** The dot between the parts of a minority name is U+00B7 (GB/T 25513 practice); keyboards offer look-alikes. */
    private static final Pattern LOOKALIKE_DOTS = Pattern.compile("[\u2022\u2027\u2219\u22C5\u30FB\uFF65\uFF0E]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Zs}]+");

    private Names() {
    }

    /** Reads the name of a natural person. */
    public static NameCheck person(String typed) {
        return check(LOOKALIKE_DOTS.matcher(typed).replaceAll("·"), MAX_PERSON, "parties.name.empty");
    }

    /** Reads the name of an organisation. */
    public static NameCheck entity(String typed) {
        return check(typed, MAX_ENTITY, "parties.name.entity-empty");
    }

    private static NameCheck check(String typed, int most, String emptyKey) {
        if (typed.codePoints().anyMatch(Names::isUnreadable)) {
            return new Invalid("parties.name.unreadable");
        }
        var name = BLANKS.matcher(composed(typed)).replaceAll(" ").strip();
        if (name.codePoints().noneMatch(Names::isLetter)) {
            return new Invalid(emptyKey);
        }
        return name.codePointCount(0, name.length()) > most
                ? new Invalid("parties.name.too-long")
                : new Valid(name);
    }

    /** Accents are composed; compatibility ideographs are left alone, because composing would change the character. */
    private static String composed(String text) {
        return text.codePoints().anyMatch(Names::isCompatibilityIdeograph)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isCompatibilityIdeograph(int c) {
        return (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    private static boolean isUnreadable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c != '\t';
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.UNASSIGNED -> !isIdeographicPlane(c);
            default -> c == 0xFFFD;
        };
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || isIdeographicPlane(c);
    }

    /** Planes 2 and 3 hold nothing but ideographs, also those assigned after this Java was made. */
    private static boolean isIdeographicPlane(int c) {
        return c >= 0x20000 && c <= 0x3FFFD;
    }
}
