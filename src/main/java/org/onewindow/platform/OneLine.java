package org.onewindow.platform;

/** Small checks of texts that people or machines typed. */
public final class OneLine {
    private OneLine() {
    }

    /** The text without control characters, cut to so many characters, for repeating it in an error. */
    public static String of(String text, int length) {
        var clean = text.codePoints().filter(point -> !Character.isISOControl(point)).limit(length)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return clean.toString();
    }

    /** Whether a text says nothing: no character in it that anybody could see. */
    public static boolean isSilent(String text) {
        return text.codePoints().allMatch(point -> Character.isWhitespace(point) || Character.isSpaceChar(point)
                || switch (Character.getType(point)) {
                    case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
                    default -> false;
                });
    }

    /** Whether a text holds what is no character: broken encoding, controls other than line breaks, lone surrogates. */
    public static boolean isBroken(String text) {
        return text.codePoints().anyMatch(point -> point == 0xFFFD
                || (Character.isISOControl(point) && point != '\n' && point != '\r' && point != '\t')
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE));
    }
}
