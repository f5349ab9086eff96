package org.onewindow.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.onewindow.parties.PersonalDataScanner;

/** Whatever can be told can be said, in both languages. */
class NoticeWordsTest {
    private static final int ARGUMENTS = 12;

    @Test
    void everyKindHasAllItsSentencesInBothLanguages() throws IOException {
        for (var language : List.of("zh_CN", "en")) {
            var words = words(language);
            for (var kind : NoticeKind.values()) {
                for (var part : List.of("name", "title", "what", "means", "next")) {
                    assertThat(words.getProperty(kind.messageKey() + "." + part)).as(kind + " " + part + " " + language)
                            .isNotBlank();
                }
            }
            assertThat(words.stringPropertyNames()).containsAll(otherKeys());
        }
    }

    @Test
    void noSentenceAsksForMoreThanANoticeHolds() throws IOException {
        for (var language : List.of("zh_CN", "en")) {
            var words = words(language);
            for (var kind : NoticeKind.values()) {
                for (var part : List.of("title", "what", "means", "next")) {
                    var format = new MessageFormat(words.getProperty(kind.messageKey() + "." + part), Locale.ENGLISH);
                    assertThat(format.getFormatsByArgumentIndex().length).as(kind + " " + part)
                            .isLessThanOrEqualTo(ARGUMENTS);
                }
                assertThat(PersonalDataScanner.isClean(words.getProperty(kind.messageKey() + ".what"))).isTrue();
            }
        }
    }

    private static List<String> otherKeys() {
        var keys = new ArrayList<String>();
        Arrays.stream(Posting.Reason.values()).map(Posting.Reason::messageKey).forEach(keys::add);
        Arrays.stream(ChannelOutcome.Reason.values()).map(ChannelOutcome.Reason::messageKey).forEach(keys::add);
        Arrays.stream(NoticeFact.DiscardGround.values()).map(NoticeFact.DiscardGround::messageKey).forEach(keys::add);
        Arrays.stream(NoticeChannel.values()).map(channel -> "notices.channel." + channel).forEach(keys::add);
        Arrays.stream(NoticeRole.values()).map(role -> "notices.role." + role).forEach(keys::add);
        return keys;
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/messages/notices_" + language + ".properties"), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
