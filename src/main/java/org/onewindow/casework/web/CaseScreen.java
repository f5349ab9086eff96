package org.onewindow.casework.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.CaseStatus;
import org.onewindow.casework.applying.ApplicantEntry;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.catalogue.ApplicantKind;
import org.onewindow.catalogue.Stage.StageKind;
import org.onewindow.parties.IdentityType;
import org.onewindow.parties.PartyDetails;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Everything about one case that the office sees on one screen, made ready for the template. */
@Component
final class CaseScreen {
    private static final int FURTHER = 3;
    private static final List<String> DELIVERY_WAYS = List.of("WINDOW", "POST", "ONLINE");
    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final OfficeWords words;
    private final FieldRows fields;
    private final ActFields actFields;

    CaseScreen(OfficeWords words, FieldRows fields, ActFields actFields) {
        this.words = words;
        this.fields = fields;
        this.actFields = actFields;
    }

    /** A paper of the case. */
    record PaperRow(String no, String title) {
    }

    /**
     * Fills the model.
     *
     * @param typed the form that came back, or null
     */
    void fill(Model model, CaseView view, @Nullable ActForm typed, FormErrors errors, Locale locale) {
        var acts = view.acts().stream().sorted(Comparator.comparingInt(option -> rank(option.kind())))
                .map(option -> box(view, option, typed, locale)).toList();
        model.addAttribute("view", view);
        model.addAttribute("status", words.say("casework.status." + view.status(), locale));
        model.addAttribute("next", words.say("casework.office.next." + view.status(), locale));
        model.addAttribute("by", by(view));
        model.addAttribute("lightWords",
                view.status().isOpen() ? words.say("platform.light." + view.light(), locale) : "");
        model.addAttribute("tabs", tabs(view, locale));
        model.addAttribute("people", people(view, locale));
        model.addAttribute("answers", view.application()
                .map(data -> fields.read(view.item(), data.answers(), locale)).orElse(List.of()));
        model.addAttribute("kinds", view.timeline().stream().map(line -> line.kind()).distinct()
                .map(kind -> Option.of(kind, words.say("casework.office.kind." + kind, locale))).toList());
        model.addAttribute("newest", view.timeline().reversed());
        model.addAttribute("papers", view.papers().stream()
                .map(paper -> new PaperRow(paper.no(), words.say("casework.office.paper." + paper.kind(), locale)))
                .toList());
        var awaited = awaited(view);
        model.addAttribute("mine", acts.stream().filter(act -> act.option().allowed()
                && (!isFurther(act) || awaited.contains(act.option().kind()))).toList());
        model.addAttribute("further", acts.stream().filter(act -> act.option().allowed() && isFurther(act)
                && !awaited.contains(act.option().kind())).toList());
        model.addAttribute("others", acts.stream().filter(act -> !act.option().allowed()).toList());
        model.addAttribute("errors", errors);
        choices(model, view, locale);
    }

    /** The box of one act, with what was typed for it before. */
    ActBox box(CaseView view, ActOption option, @Nullable ActForm typed, Locale locale) {
        var id = ActForm.id(option.kind(), option.stage());
        var title = words.say("casework.act." + option.kind().apiName(), locale)
                + (option.recorded() ? words.say("casework.act.recorded", locale) : "");
        var fields = actFields.of(option, view, locale);
        var shape = ActBox.shapeOf(option.kind());
        return new ActBox(option, id, option.stage() == null ? title : title + " · " + option.stageName(),
                shape == ActBox.Shape.OPINION && fields.size() > 1 ? ActBox.Shape.FIELDS : shape, fields,
                CommandId.next(),
                typed != null && typed.id().equals(id) ? typed.fields() : NOTHING);
    }

    void choices(Model model, CaseView view, Locale locale) {
        var materials = new ArrayList<Option>();
        view.item().materials().forEach(material -> materials.add(
                Option.of(material.code(), material.name().in(locale))));
        materials.add(Option.of("form", words.say("casework.material.form", locale)));
        model.addAttribute("askable", materials);
        model.addAttribute("ways", DELIVERY_WAYS.stream().map(way -> Option.of(way,
                words.say("casework.way." + way.toLowerCase(Locale.ROOT), locale))).toList());
        model.addAttribute("identityTypes", identityTypes(locale));
        model.addAttribute("passed", List.of(Option.of("yes", words.say("casework.pre-review.true", locale)),
                Option.of("no", words.say("casework.pre-review.false", locale))));
    }

    LocalDate today() {
        return words.today();
    }

    List<Option> identityTypes(Locale locale) {
        return List.of(IdentityType.values()).stream()
                .map(type -> Option.of(type.name(), words.say("parties.identity-type." + type, locale))).toList();
    }

    private List<Option> tabs(CaseView view, Locale locale) {
        var tabs = new ArrayList<Option>();
        tabs.add(Option.of("part-form", words.say("casework.office.tab.form", locale)));
        tabs.add(Option.of("part-materials",
                words.say("casework.office.tab.materials", locale, view.materials().size())));
        tabs.add(Option.of("part-timeline", words.say("casework.office.tab.timeline", locale, view.timeline().size())));
        tabs.add(Option.of("part-papers", words.say("casework.office.tab.papers", locale, view.papers().size())));
        tabs.add(Option.of("part-record", words.say("casework.office.tab.record", locale)));
        return tabs;
    }

    private List<Option> people(CaseView view, Locale locale) {
        var rows = new ArrayList<Option>();
        view.application().ifPresent(data -> {
            person(rows, data.applicant(), locale);
            var agent = data.agent();
            if (agent != null) {
                rows.add(Option.of(agent.name(), words.say("casework.office.agent", locale)));
                rows.add(Option.of(agent.identity().number(),
                        words.say("parties.identity-type." + agent.identity().type(), locale)));
                add(rows, agent.phone(), "casework.office.agent.phone", locale);
            }
        });
        rows.add(Option.of(words.say("casework.channel." + view.channel().name().toLowerCase(Locale.ROOT), locale),
                words.say("casework.office.channel", locale)));
        return rows;
    }

    private void person(List<Option> rows, PartyDetails party, Locale locale) {
        var entry = ApplicantEntry.of(party);
        rows.add(Option.of(entry.name(), words.say("casework.office.applicant", locale)));
        rows.add(Option.of(entry.number(), words.say(entry.kind() == ApplicantKind.LEGAL_ENTITY
                ? "casework.counter.credit-code"
                : "parties.identity-type." + entry.identityType(), locale)));
        add(rows, entry.legalRepresentative(), "casework.counter.legal-representative", locale);
        add(rows, entry.phone(), "casework.counter.phone", locale);
        add(rows, entry.address(), "casework.counter.address", locale);
    }

    private void add(List<Option> rows, @Nullable String value, String key, Locale locale) {
        if (value != null && !value.isEmpty()) {
            rows.add(Option.of(value, words.say(key, locale)));
        }
    }

    /** What carries the case on comes first, what ends it against somebody last. */
    private static int rank(ActKind kind) {
        return switch (kind) {
            case PRE_REVIEW, ACCEPT, SUPPLY, RECEIVE_MATERIALS, SUPPLY_PROMISED, REVIEW, GRANT, FINISH, DELIVER,
                    ARCHIVE, CONFIRM_SHEET,
                    END_SPECIAL_PROCEDURE, CONVENE_HEARING, RECORD_HEARING, REQUEST_HEARING, WAIVE_HEARING,
                    CONFIRM_VOID, CHECK_COMMITMENT, ANNOUNCE_READY ->
                0;
            case REQUEST_SUPPLEMENT, RETURN, FORWARD, REJECT_VOID -> 1;
            case REFUSE_ACCEPTANCE, DENY -> 2;
            case CORRECT_ON_THE_SPOT, ACCEPT_WITH_PROMISE, ACCEPT_ON_COMMITMENT, EXTEND, BEGIN_SPECIAL_PROCEDURE,
                    OFFER_HEARING, TELL_THIRD_PARTIES, HEAR_STATEMENT, RECORD_SITE_VISIT, REASSIGN ->
                FURTHER;
            case NOT_NEEDED, NOT_OURS, CORRECT_CLERICAL_ERROR, TERMINATE, LAPSE, RECOMPUTE -> FURTHER + 1;
            case WITHDRAW, REVOKE, WITHDRAW_LICENCE, CANCEL_LICENCE -> FURTHER + 2;
            case VOID -> FURTHER + 3;
        };
    }

    /** What is done now and then stands folded below what carries the case on. */
    private static boolean isFurther(ActBox act) {
        return (rank(act.option().kind()) >= FURTHER || act.option().recorded()) && !act.isTyped();
    }

    /** What is done now and then, but is what this case waits for: a visit before its stage, a promise for what misses. */
    private static Set<ActKind> awaited(CaseView view) {
        var visited = view.timeline().stream().anyMatch(line -> line.kind().equals("site-visited"));
        var visiting = view.acts().stream().anyMatch(act -> act.kind() == ActKind.REVIEW && view.item().procedure()
                .stages().anyMatch(stage -> stage.code().equals(act.stage())
                        && stage.kind() == StageKind.VERIFICATION));
        var incomplete = view.may(ActKind.ACCEPT_WITH_PROMISE) && !view.may(ActKind.ACCEPT);
        return Stream.concat(visiting && !visited ? Stream.of(ActKind.RECORD_SITE_VISIT) : Stream.empty(),
                incomplete ? Stream.of(ActKind.ACCEPT_WITH_PROMISE) : Stream.empty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The posts whose turn it is, without those that could merely end the case. */
    private static @Nullable String by(CaseView view) {
        if (view.status() == CaseStatus.SUPPLEMENT_NOTICED) {
            return null;
        }
        var posts = view.acts().stream().filter(act -> isOnward(act.kind())).flatMap(act -> act.posts().stream())
                .distinct().limit(4).toList();
        return posts.isEmpty() ? null : String.join("、", posts);
    }

    /** The acts that carry a case on; whoever does one of them has the turn. */
    private static boolean isOnward(ActKind kind) {
        return switch (kind) {
            case PRE_REVIEW, ACCEPT, REVIEW, GRANT, FORWARD, FINISH, DELIVER, ARCHIVE -> true;
            default -> false;
        };
    }

    /** What the application says, for filling in the form of a correction. */
    static Map<String, String> answers(CaseView view) {
        return view.application().map(data -> data.answers()).orElse(Map.of());
    }
}
