package org.onewindow.casework.web.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Expected;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.Sm3;

/** The headers by which a caller says what it saw and which wish this is. */
final class Preconditions {
    /** Pages beyond this are nobody's reading; narrow the list instead. */
    static final int MAX_PAGE = 10_000;

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private Preconditions() {
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /** What the caller saw; empty if the header is none of ours. */
    static Optional<Expected> expected(String ifMatch) {
        if ("*".equals(ifMatch.strip())) {
            return Optional.of(new Expected.Whatever());
        }
        var matcher = VERSION.matcher(ifMatch.strip());
        return matcher.matches()
                ? Optional.of(new Expected.OfCase(Long.parseLong(matcher.group(1))))
                : Optional.empty();
    }

    /**
     * The command of a key: a UUID as it is, any other key of visible characters by its digest, a fresh one where none is
     * given; empty if the header is malformed.
     */
    static Optional<CommandId> command(@Nullable String key) {
        if (key == null) {
            return Optional.of(CommandId.next());
        }
        if (!KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(CommandId.parse(key));
        } catch (IllegalArgumentException notAnId) {
            var digest = ByteBuffer.wrap(Sm3.digest(key.getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new CommandId(new UUID((digest.getLong() & ~0xF000L) | 0x8000L,
                    (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L)));
        }
    }
}
