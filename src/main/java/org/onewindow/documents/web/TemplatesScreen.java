package org.onewindow.documents.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.documents.wording.PaperForm;
import org.onewindow.documents.wording.Placeholder;
import org.onewindow.documents.wording.WordingChanges;
import org.onewindow.documents.wording.WordingDifference;
import org.onewindow.documents.wording.WordingFault;
import org.onewindow.documents.wording.WordingProposal;
import org.onewindow.documents.wording.WordingVersion;
import org.onewindow.documents.wording.Wordings;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts wordings, their versions and proposals into words for the pages. */
@Component
class TemplatesScreen {
    /** A screen of versions or proposals. */
    static final int PAGE_SIZE = 20;
    private static final String STAFF = "staff/";

    private final Wordings wordings;
    private final WordingChanges changes;
    private final MessageSource messages;

    TemplatesScreen(Wordings wordings, WordingChanges changes, MessageSource messages) {
        this.wordings = wordings;
        this.changes = changes;
        this.messages = messages;
    }

    /**
     * A form in the list.
     *
     * @param waiting how many proposals wait for a second person
     */
    record FormLine(String code, String name, String article, VersionLine version, long waiting) {
    }

    /** A version; who and when are empty for the one that came with the product. */
    record VersionLine(int version, String by, @Nullable Instant at) {
    }

    /** A proposal in a list. */
    record ProposalLine(String id, String form, String proposedBy, Instant proposedAt, String ground, String state,
            String decidedBy, @Nullable Instant decidedAt) {
    }

    /** A place that a wording may or must have. */
    record PlaceLine(String text, String meaning, boolean must) {
    }

    /** What was typed. */
    record Typed(String title, String body, String ground) {
    }

    String list(Model model, int page, Locale in) {
        var open = changes.open();
        model.addAttribute("forms", Arrays.stream(PaperForm.values()).map(form -> new FormLine(form.code(),
                say(form.messageKey(), in), say(form.articleKey(), in), line(wordings.current(form), in),
                open.stream().filter(one -> one.form() == form).count())).toList());
        model.addAttribute("open", open.stream().map(one -> line(one, in)).toList());
        model.addAttribute("page", changes.decided(page, PAGE_SIZE).map(one -> line(one, in)));
        return "documents/templates";
    }

    /** One form; what was typed, if it was refused, and else what is in force. */
    String form(Model model, PaperForm form, @Nullable Typed typed, int page, Locale in) {
        var current = wordings.current(form);
        head(model, form, in);
        model.addAttribute("version", current.version());
        model.addAttribute("typed", typed == null
                ? new Typed(current.wording().title(), current.wording().body(), "")
                : typed);
        model.addAttribute("places", places(form, in));
        model.addAttribute("longestGround", WordingChanges.LONGEST_GROUND);
        model.addAttribute("command", CommandId.next().toString());
        model.addAttribute("open", changes.open().stream().filter(one -> one.form() == form).map(one -> line(one, in))
                .toList());
        PageOf<VersionLine> versions = wordings.versions(form, page, PAGE_SIZE).map(one -> line(one, in));
        model.addAttribute("page", versions);
        model.asMap().putIfAbsent("errors", FormErrors.none());
        return "documents/template";
    }

    String version(Model model, WordingVersion version, Locale in) {
        var current = wordings.current(version.form());
        head(model, version.form(), in);
        model.addAttribute("version", line(version, in));
        model.addAttribute("isCurrent", version.version() == current.version());
        model.addAttribute("wording", version.wording());
        model.addAttribute("difference", WordingDifference.between(version.wording(), current.wording()));
        return "documents/template-version";
    }

    String proposal(Model model, WordingProposal proposal, Actor.Officer actor, Locale in) {
        head(model, proposal.form(), in);
        model.addAttribute("line", line(proposal, in));
        model.addAttribute("waits", proposal.decided() == null);
        model.addAttribute("own", proposal.proposedBy().equals(actor.id()));
        model.addAttribute("base", proposal.base());
        var base = wordings.wording(proposal.form(), proposal.base());
        model.addAttribute("difference", WordingDifference.between(base, proposal.wording()));
        model.addAttribute("confirmCommand", CommandId.next().toString());
        model.addAttribute("closeCommand", CommandId.next().toString());
        model.asMap().putIfAbsent("errors", FormErrors.none());
        return "documents/template-proposal";
    }

    /** The faults of a wording as errors of the form. */
    FormErrors errors(PaperForm form, List<WordingFault> faults, Locale in) {
        var errors = FormErrors.none();
        for (var fault : faults) {
            errors = errors.with(fault.kind() == WordingFault.Kind.TITLE ? "title" : "body", fault.messageKey(),
                    fault.line(), fault.told(), say(form.articleKey(), in));
        }
        return errors;
    }

    private void head(Model model, PaperForm form, Locale in) {
        model.addAttribute("code", form.code());
        model.addAttribute("name", say(form.messageKey(), in));
        model.addAttribute("article", say(form.articleKey(), in));
    }

    private List<PlaceLine> places(PaperForm form, Locale in) {
        var must = Stream.concat(form.needed().stream(), form.conditional().stream()).sorted()
                .map(place -> place(place, true, in));
        var may = form.allowed().stream()
                .filter(place -> !form.needed().contains(place) && !form.conditional().contains(place))
                .map(place -> place(place, false, in));
        return Stream.concat(must, may).toList();
    }

    private PlaceLine place(Placeholder place, boolean must, Locale in) {
        return new PlaceLine(place.inText(), say(place.messageKey(), in), must);
    }

    private VersionLine line(WordingVersion version, Locale in) {
        var proposedBy = version.proposedBy();
        var confirmedBy = version.confirmedBy();
        return new VersionLine(version.version(), proposedBy == null || confirmedBy == null
                ? say("documents.templates.shipped", in)
                : say("documents.templates.by.both", in, person(proposedBy), person(confirmedBy)),
                version.inForceAt());
    }

    private ProposalLine line(WordingProposal proposal, Locale in) {
        var decided = proposal.decided();
        var state = decided == null ? WordingProposal.State.OPEN : decided.state();
        return new ProposalLine(proposal.id().toString(), say(proposal.form().messageKey(), in),
                person(proposal.proposedBy()), proposal.proposedAt(), proposal.ground(), state.name(),
                decided == null ? "" : person(decided.by()), decided == null ? null : decided.at());
    }

    private static String person(String actor) {
        return actor.startsWith(STAFF) ? actor.substring(STAFF.length()) : actor;
    }

    private String say(String key, Locale in, Object... arguments) {
        return messages.getMessage(key, arguments, in);
    }
}
