package org.onewindow.casework.web.applicant;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.TimelineLine;
import org.onewindow.casework.terms.CaseStatus;
import org.onewindow.catalogue.Forms;
import org.onewindow.platform.web.Option;

/**
 * What the pages for an applicant say beside the case itself.
 *
 * @param nextKey  of the sentence that says what happens next
 * @param nextOn   the day in it, if any
 * @param timeline the newest entry first
 * @param papers   the newest paper first
 * @param answers  what was said in the form; empty where the reader may not see it
 */
record MyProgress(String nextKey, @Nullable LocalDate nextOn, List<TimelineLine> timeline, List<PaperRef> papers,
        List<Option> answers) {

    static MyProgress of(CaseView view, Locale locale) {
        var next = view.status() == CaseStatus.SUBMITTED && !view.announced().isEmpty()
                ? "bring"
                : view.status().name();
        return new MyProgress("casework.my.next." + next, nextOn(view), view.timeline().reversed(),
                view.papers().reversed(), answers(view, locale));
    }

    private static @Nullable LocalDate nextOn(CaseView view) {
        var supplement = view.supplement();
        var clock = view.clock();
        return switch (view.status()) {
            case SUBMITTED -> view.replyDueOn();
            case SUPPLEMENT_NOTICED -> supplement == null ? null : supplement.replyBy();
            case IN_PROCESS -> clock == null ? null : clock.promisedDueOn();
            default -> null;
        };
    }

    /** Whether the case still runs against its clock. */
    static boolean isRunning(CaseView view) {
        return view.status() == CaseStatus.IN_PROCESS;
    }

    private static List<Option> answers(CaseView view, Locale locale) {
        var fields = view.item().fields();
        return view.application().map(data -> fields.stream()
                .filter(field -> field.isShown(Forms.tidy(fields, data.answers()))
                        && data.answers().containsKey(field.code()))
                .map(field -> Option.of(field.choices().stream()
                        .filter(choice -> choice.code().equals(data.answers().get(field.code())))
                        .map(choice -> choice.label().in(locale)).findFirst()
                        .orElse(data.answers().getOrDefault(field.code(), "")), field.label().in(locale)))
                .toList()).orElse(List.of());
    }
}
