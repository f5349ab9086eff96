package org.onewindow.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.discretion.Input;
import org.onewindow.platform.LocalisedText;

/**
 * One field of an item's application form.
 *
 * @param code      unique within the form, the key of the answer
 * @param maxLength in code points, so that rare characters beyond U+FFFF count as one like any other
 * @param choices   for {@link FieldType#CHOICE}, else empty
 * @param shownWhen on earlier fields; asked always where there is none
 */
public record FieldDefinition(String code, LocalisedText label, @Nullable LocalisedText hint, FieldType type,
        boolean required, int maxLength, List<Choice> choices, @Nullable Condition shownWhen) {
    /** Longer than any field of a real form; what does not fit is an attachment. */
    public static final int MAX_LENGTH = 4_000;

    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    public FieldDefinition {
        choices = List.copyOf(choices);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("field code: " + code);
        }
        if (maxLength < 1 || maxLength > MAX_LENGTH) {
            throw new IllegalArgumentException("length of " + code + ": " + maxLength);
        }
        if ((type == FieldType.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException("choices of " + code + ": " + choices.size());
        }
    }

    /** Whether the field is asked of somebody who gave these answers. */
    public boolean isShown(Map<String, String> answers) {
        return shownWhen == null || shownWhen.holds(answers);
    }

    /** The field as an input of a discretion table; empty for words, days and phones, which no rule can weigh. */
    public Optional<Input> input() {
        return switch (type) {
            case NUMBER -> Optional.of(new Input.Numbers(code, label));
            case YES_NO -> Optional.of(Input.Choice.yesOrNo(code, label));
            case CHOICE -> {
                var options = new LinkedHashMap<String, LocalisedText>();
                choices.forEach(choice -> options.put(choice.code(), choice.label()));
                yield Optional.of(new Input.Choice(code, label, options));
            }
            case TEXT, LONG_TEXT, DATE, PHONE -> Optional.empty();
        };
    }

    /** One of the answers that a field of type {@link FieldType#CHOICE} allows; the code is what is stored. */
    public record Choice(String code, LocalisedText label) {
    }

    /** What a field of a form holds, and with it how it is shown and checked. */
    public enum FieldType {
        /** One line. */
        TEXT,
        /** Several lines. */
        LONG_TEXT,
        /** A decimal number without sign, at most four decimals. */
        NUMBER,
        /** A real day, as {@code 2026-11-23}. */
        DATE,
        /** The code of one of the choices. */
        CHOICE,
        /** {@code yes} or {@code no}. */
        YES_NO,
        /** A mobile, fixed-line or international number. */
        PHONE
    }
}
