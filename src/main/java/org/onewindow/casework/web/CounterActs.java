package org.onewindow.casework.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.Casework;
import org.onewindow.casework.Expected;
import org.onewindow.casework.applying.Drafts;
import org.onewindow.casework.applying.SubmissionOutcome;
import org.onewindow.casework.applying.Submissions;
import org.onewindow.casework.reading.CaseViews;
import org.onewindow.casework.terms.Channel;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.casework.window.RecordNo;
import org.onewindow.casework.window.RecordNo.Series;
import org.onewindow.casework.window.Slips;
import org.onewindow.catalogue.FieldError;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.springframework.stereotype.Component;

/**
 * What the one button of the counter does: receive, and for a same-day item accept and decide at once. Each is an act of
 * its own with its own id, guarded like any other; the first that is refused ends the row, and what was done stands.
 */
@Component
final class CounterActs {
    private final Submissions submissions;
    private final Drafts drafts;
    private final Casework casework;
    private final CaseViews views;
    private final OfficeWords words;
    private final Slips slips;

    CounterActs(Submissions submissions, Drafts drafts, Casework casework, CaseViews views, OfficeWords words,
            Slips slips) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.casework = casework;
        this.views = views;
        this.words = words;
        this.slips = slips;
    }

    /**
     * What the clerk tells the applicant when the form was taken in.
     *
     * @param number   of the case
     * @param grouped  the same for reading aloud
     * @param code     with which the applicant asks for progress
     * @param bars     the bar code of the number, as the path of a drawing
     * @param steps    what was done, and what was not
     * @param finished whether everything that was asked for was done
     */
    record CounterReceipt(String number, String grouped, String code, Barcode bars, String item, List<Step> steps,
            boolean finished) {
        CounterReceipt {
            steps = List.copyOf(steps);
        }

        /**
         * One act.
         *
         * @param words   what was done, or why not
         * @param paperNo of the paper to be printed, or null
         */
        record Step(String title, boolean done, String words, @Nullable String paperNo) {
        }
    }

    SubmissionOutcome receive(Actor actor, CounterForm form) {
        var errors = new ArrayList<FieldError>();
        var receipts = form.receipts(errors);
        if (!errors.isEmpty()) {
            return new SubmissionOutcome.Invalid(errors);
        }
        var typed = RecordNo.parse(Series.SLIP, form.further("slip"));
        if (typed.isPresent()) {
            return enter(actor, form, typed.get(), receipts);
        }
        var draft = form.draft();
        if (draft == null) {
            return submissions.submit(actor, form.receive(), form.submission(receipts));
        }
        drafts.save(actor, draft, form.content());
        return submissions.submit(actor, form.receive(), draft, Channel.COUNTER);
    }

    /** What was received on a slip while the system stood still; it counts from the time on the slip. */
    private SubmissionOutcome enter(Actor actor, CounterForm form, RecordNo number, List<MaterialReceipt> receipts) {
        var slip = slips.entering(actor, number);
        if (slip.isEmpty()) {
            return new SubmissionOutcome.CommandReused();
        }
        var draft = form.draft();
        if (draft != null) {
            drafts.save(actor, draft, form.content());
        }
        var outcome = draft == null
                ? submissions.submit(actor, Slips.command(number), form.submission(receipts), slip.get())
                : submissions.submit(actor, Slips.command(number), draft, slip.get());
        slips.entered(actor, number);
        return outcome;
    }

    /** The receipt, after accepting and deciding too if the clerk asked for it. */
    CounterReceipt receipt(Actor actor, CounterForm form, SubmissionOutcome.Received received, boolean finish,
            Locale locale) {
        var number = received.number();
        var steps = new ArrayList<CounterReceipt.Step>();
        steps.add(new CounterReceipt.Step(words.say("casework.counter.step.received", locale), true, "",
                receiptPaper(actor, number, locale)));
        var finished = true;
        if (finish) {
            var stage = form.item().procedure().stages().findFirst().orElseThrow().code();
            var opinion = words.say("casework.counter.opinion", Locale.SIMPLIFIED_CHINESE);
            finished = step(actor, form.accept(), number, new Act.Accept(), steps, locale)
                    && step(actor, form.decide(), number, new Act.Grant(stage, opinion), steps, locale);
        }
        return new CounterReceipt(number.value(), number.grouped(), received.queryCode().value(),
                Barcode.of(number.value()), form.item().name().in(locale), steps, finished);
    }

    private boolean step(Actor actor, CommandId command, CaseNumber number, Act act, List<CounterReceipt.Step> steps,
            Locale locale) {
        var outcome = casework.perform(actor, command, new Expected.Whatever(), number, act, null);
        var title = words.say("casework.act." + act.kind().apiName(), locale);
        steps.add(switch (outcome) {
            case ActOutcome.Done done ->
                new CounterReceipt.Step(title, true, "", done.paper().map(paper -> paper.no()).orElse(null));
            case ActOutcome.Unlawful(var refusal, var _) -> new CounterReceipt.Step(title, false,
                    words.say(refusal.reason().messageKey(), locale, refusal.words(locale)) + " "
                            + refusal.basis().in(locale),
                    null);
            case ActOutcome.NotYourPost _ -> failed(title, "casework.office.not-yours.words", locale);
            case ActOutcome.Stale _,ActOutcome.UnknownCase _ -> failed(title, "casework.counter.step.moved", locale);
            case ActOutcome.Invalid _ -> failed(title, "casework.office.invalid.words", locale);
            case ActOutcome.CommandReused _ -> failed(title, "casework.office.reused.words", locale);
        });
        return outcome instanceof ActOutcome.Done;
    }

    private CounterReceipt.Step failed(String title, String key, Locale locale) {
        return new CounterReceipt.Step(title, false, words.say(key, locale), null);
    }

    private @Nullable String receiptPaper(Actor actor, CaseNumber number, Locale locale) {
        return views.view(actor, number, locale).stream().flatMap(view -> view.papers().stream())
                .filter(paper -> paper.kind() == PaperKind.RECEIPT).findFirst().map(paper -> paper.no()).orElse(null);
    }
}
