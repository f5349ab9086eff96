package org.onewindow.catalogue.web.editing;

import java.util.List;
import java.util.regex.Pattern;
import org.onewindow.catalogue.Guidance;
import org.onewindow.catalogue.Guidance.Collection;
import org.onewindow.catalogue.Guidance.CollectionWay;
import org.onewindow.catalogue.editing.ItemDraft;

/** What the guide says beyond requirements and procedure. */
final class GuideForm implements PartForm {
    private static final String QUESTIONS = "questions";
    private static final Pattern SEPARATORS = Pattern.compile("[、,，;；\n]");
    private static final int MOST_VISITS = 9;
    private static final int MOST_KEYWORDS = 40;

    @Override
    public List<Question> questions(Ask ask) {
        return List.of(ask.longTexts("summary"), ask.line("keywords", Typed.LONG).left(), ask.texts("where"),
                ask.texts("hours"), ask.line("phone", 60), ask.texts("complaints"), ask.number("visits"),
                ask.checks("collection", CollectionWay.class, "catalogue.collection."), ask.check("byAnother"),
                ask.texts("proof").left(),
                ask.rows(QUESTIONS, ask.texts("question"), ask.longTexts("answer")));
    }

    @Override
    public Sheet sheet(ItemDraft draft) {
        var guide = draft.guidance();
        if (guide == null) {
            return new Sheet().put("visits", 0);
        }
        var sheet = new Sheet().text("summary", guide.summary()).put("keywords", String.join("、", guide.keywords()))
                .text("where", guide.where()).text("hours", guide.hours()).put("phone", guide.phone())
                .text("complaints", guide.complaints()).put("visits", guide.visits())
                .putAll("collection", guide.collection().ways())
                .put("byAnother", guide.collection().byAnother() ? "true" : null)
                .text("proof", guide.collection().proof());
        for (int at = 0; at < guide.questions().size(); at++) {
            var one = guide.questions().get(at);
            sheet.text(Sheet.row(QUESTIONS, at, "question"), one.question())
                    .text(Sheet.row(QUESTIONS, at, "answer"), one.answer());
        }
        return sheet;
    }

    @Override
    public ItemDraft read(ItemDraft draft, Typed typed) {
        var collection = new Collection(typed.someOf(CollectionWay.class, "collection"), typed.checked("byAnother"),
                typed.textOrNull("proof", Typed.SHORT));
        var questions = typed.rows(QUESTIONS).stream()
                .map(row -> new Guidance.Question(row.text("question", Typed.SHORT), row.text("answer", Typed.LONG)))
                .toList();
        return draft.withGuidance(new Guidance(typed.text("summary", Typed.LONG), keywords(typed),
                typed.text("where", Typed.SHORT), typed.text("hours", Typed.SHORT), typed.line("phone", 60),
                typed.text("complaints", Typed.SHORT), typed.number("visits", 0, MOST_VISITS), collection, questions));
    }

    private static List<String> keywords(Typed typed) {
        var words = SEPARATORS.splitAsStream(typed.one("keywords")).map(String::strip)
                .filter(word -> !word.isEmpty()).distinct().toList();
        if (words.size() > MOST_KEYWORDS) {
            typed.wrong("keywords", "too-many", MOST_KEYWORDS);
        }
        return words;
    }
}
