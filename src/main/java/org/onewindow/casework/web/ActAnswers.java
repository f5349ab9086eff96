package org.onewindow.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActOutcome;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.TimelineLine;
import org.onewindow.catalogue.FieldError;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.Post;
import org.onewindow.platform.web.FormErrors;
import org.springframework.stereotype.Component;

/** Says what became of an act: what happened, why with the article, and what to do next. */
@Component
final class ActAnswers {
    /** Lines of news in one answer; more is read on the page itself. */
    private static final int MAX_NEWS = 5;

    private final OfficeWords words;
    private final Organisation organisation;

    ActAnswers(OfficeWords words, Organisation organisation) {
        this.words = words;
        this.organisation = organisation;
    }

    /** The answer to an act on a case that stands as the view shows it now. */
    ActResult say(ActOutcome outcome, ActForm form, CaseView now, Locale locale) {
        var act = words.say("casework.act." + form.kind().apiName(), locale);
        return switch (outcome) {
            case ActOutcome.Done done -> ActResult.of("done",
                    words.say(done.repeated() ? "casework.office.done.again" : "casework.office.done", locale, act),
                    words.say("casework.office.done." + form.kind().apiName(), locale))
                    .withPaper(done.paper().map(paper -> paper.no()).orElse(null));
            case ActOutcome.Unlawful(var refusal, var _) -> ActResult.of("unlawful",
                    words.say("casework.office.unlawful", locale, act),
                    words.say(refusal.reason().messageKey(), locale, refusal.words(locale)))
                    .withBasis(refusal.basis().in(locale)).withLost(lost(form, now));
            case ActOutcome.NotYourPost(var posts, var _) -> ActResult.of("not-yours",
                    words.say("casework.office.not-yours", locale, act),
                    words.say("casework.office.not-yours.words", locale)).withNames(names(posts, locale))
                    .withLost(lost(form, now));
            case ActOutcome.Stale _ -> ActResult.of("stale", words.say("casework.office.stale", locale, act),
                    words.say("casework.office.stale.words", locale,
                            words.say("casework.status." + now.status(), locale)))
                    .withSince(since(form, now)).withLost(lost(form, now));
            case ActOutcome.Invalid _ -> ActResult.of("invalid", words.say("casework.office.invalid", locale, act),
                    words.say("casework.office.invalid.words", locale));
            case ActOutcome.CommandReused _ -> ActResult.of("reused", words.say("casework.office.reused", locale, act),
                    words.say("casework.office.reused.words", locale)).withLost(lost(form, now));
            case ActOutcome.UnknownCase _ -> ActResult.of("unlawful", words.say("casework.office.no-case", locale), "");
        };
    }

    /** The errors of an invalid act under the names of the fields on the page. */
    FormErrors errors(ActOutcome outcome, ActForm form, @Nullable CaseView now) {
        if (!(outcome instanceof ActOutcome.Invalid(var found))) {
            return FormErrors.none();
        }
        var errors = FormErrors.none();
        for (var error : found) {
            errors = errors.with(field(error, form, now), error.messageKey(), error.args().toArray());
        }
        return errors;
    }

    private static String field(FieldError error, ActForm form, @Nullable CaseView now) {
        var name = error.field();
        return switch (name) {
            case "reason", "opinion", "place" -> form.id() + "-text";
            case "materials", "receiver", "number", "right", "until", "kept", "agency", "override", "to", "staff", "on",
                    "inspectors", "procedure", "days", "signer", "scan", "entry", "chair", "speaker", "ground",
                    "paper", "letter" ->
                form.id() + "-" + name;
            default -> now != null && now.item().fields().stream().anyMatch(field -> field.code().equals(name))
                    ? FieldRows.NAME + name
                    : name.startsWith("materials/") || name.equals("answers") ? form.id() + "-materials" : name;
        };
    }

    private List<String> names(List<Post> posts, Locale locale) {
        var view = organisation.current();
        var today = words.today();
        return posts.stream().limit(8).map(post -> {
            var holders = view.holders(post.code(), today).stream().map(staff -> staff.name()).toList();
            var name = post.name().in(locale);
            return holders.isEmpty() ? name : name + "：" + String.join("、", holders);
        }).toList();
    }

    /** What was recorded since the page was made, the newest first. */
    private static List<TimelineLine> since(ActForm form, CaseView now) {
        var lines = now.timeline();
        var seen = Math.clamp(form.seen(), 0, lines.size());
        return lines.subList(Math.max(seen, lines.size() - MAX_NEWS), lines.size()).reversed();
    }

    /** A typed text that no form of the page can show any more. */
    private static String lost(ActForm form, CaseView now) {
        var shown = now.acts().stream().anyMatch(act -> act.allowed() && act.kind() == form.kind()
                && Optional.ofNullable(act.stage()).equals(Optional.ofNullable(form.stage())));
        return shown ? "" : form.text();
    }
}
