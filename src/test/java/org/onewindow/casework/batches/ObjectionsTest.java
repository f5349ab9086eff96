package org.onewindow.casework.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.Refusal;
import org.onewindow.casework.Refusal.Reason;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.applying.SubmissionOutcome.Unlawful;
import org.onewindow.casework.batches.BatchLine.Content;
import org.onewindow.casework.batches.BatchLine.State;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.SampleItem;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class ObjectionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void aRefusalIsKeptAndSaidInTheLanguageOfItsReader() {
        var outcome = new Unlawful(new Refusal(Reason.BANNED, List.of(LocalDate.of(2027, 3, 9))));
        var content = new Content("1", ApplicantEntry.empty(ApplicantKind.LEGAL_ENTITY), null, Map.of(),
                Objections.of(outcome));
        var kept = JSON.readValue(JSON.writeValueAsBytes(content), Content.class);
        var line = new BatchLine(2, State.REFUSED, null, null, kept);
        var item = SampleItem.lawful();
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/casework");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var words = new BatchWords(source);
        assertThat(words.errors(line, item, Locale.SIMPLIFIED_CHINESE).getFirst()).contains("2027年3月9日")
                .contains("行政许可法");
        assertThat(words.errors(line, item, Locale.ENGLISH).getFirst()).contains("9 March 2027")
                .contains("Administrative Licensing Law").doesNotContainPattern("\\p{IsHan}");
    }
}
