package org.onewindow.casework.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.reading.CaseView;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.casework.reading.YardstickView;
import org.onewindow.casework.terms.Ground;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.deadlines.SpecialProcedure;
import org.onewindow.platform.web.Option;
import org.springframework.stereotype.Component;

/** The fields of the acts that need more than a text, made ready for the template. */
@Component
final class ActFields {
    private final OfficeWords words;

    ActFields(OfficeWords words) {
        this.words = words;
    }

    /** How a field is asked for. */
    enum Type {
        TEXT, LONG_TEXT, NUMBER, DATE, CHOICE, CHECKBOXES, FILE
    }

    /**
     * One field of an act.
     *
     * @param name    without the prefix of the act
     * @param options of a choice
     * @param first   what is chosen at first
     */
    record Field(String name, Type type, String label, @Nullable String hint, List<Option> options, String first,
            boolean optional) {
    }

    /** The fields of an act on a case; the text field last. */
    List<Field> of(ActOption option, CaseView view, Locale locale) {
        var kind = option.kind();
        var departure = view.yardstick(option.stage()).map(one -> departure(kind, one, view, locale))
                .orElse(List.of());
        return Stream.of(departure, special(option, view, locale), text(kind, locale)).flatMap(List::stream).toList();
    }

    private List<Field> special(ActOption option, CaseView view, Locale locale) {
        return switch (option.kind()) {
            case ACCEPT_WITH_PROMISE -> List.of(
                    choices("materials", Type.CHECKBOXES, view.item().special().deferrable().stream()
                            .map(code -> Option.of(code, view.item().material(code)
                                    .map(material -> material.name().in(locale)).orElse(code)))
                            .toList(), locale),
                    field("until", Type.DATE, locale));
            case CHECK_COMMITMENT -> List.of(choices("kept", Type.CHOICE, keptOrNot(locale), locale));
            case NOT_OURS -> List.of(field("agency", Type.TEXT, locale));
            case REFUSE_ACCEPTANCE -> List.of(grounds(Ground.Refusal.values(), locale));
            case DENY -> with(sheet(option, locale), grounds(Ground.Denial.values(), locale));
            case GRANT -> sheet(option, locale);
            case EXTEND -> with(sheet(option, locale), field("days", Type.NUMBER, locale));
            case TERMINATE -> List.of(grounds(Ground.Termination.values(), locale));
            case REVOKE -> List.of(grounds(Ground.Revocation.values(), locale));
            case CANCEL_LICENCE -> List.of(grounds(Ground.Cancellation.values(), locale));
            case RETURN -> List.of(optional("to", stages(option, view, locale), locale));
            case REASSIGN -> List.of(choices("staff", Type.CHOICE, staff(option, locale), locale));
            case RECORD_SITE_VISIT -> List.of(field("on", Type.DATE, locale),
                    choices("inspectors", Type.CHECKBOXES, staff(option, locale), locale));
            case BEGIN_SPECIAL_PROCEDURE -> List.of(choices("procedure", Type.CHOICE, procedures(locale), locale),
                    field("days", Type.NUMBER, locale));
            case END_SPECIAL_PROCEDURE -> List.of(choices("procedure", Type.CHOICE, procedures(locale), locale));
            case CONFIRM_SHEET -> List.of(choices("entry", Type.CHOICE, sheets(view, locale), locale));
            case CONVENE_HEARING -> List.of(field("on", Type.DATE, locale),
                    choices("chair", Type.CHOICE, staff(option, locale), locale));
            case HEAR_STATEMENT -> List.of(choices("speaker", Type.CHOICE, speakers(locale), locale));
            case CORRECT_CLERICAL_ERROR -> List.of(choices("paper", Type.CHOICE, view.papers().stream()
                    .map(paper -> Option.of(paper.no(), paper.no())).toList(), locale));
            case PRE_REVIEW, CORRECT_ON_THE_SPOT, ACCEPT, RECEIVE_MATERIALS, SUPPLY_PROMISED,
                    ACCEPT_ON_COMMITMENT, NOT_NEEDED,
                    REQUEST_SUPPLEMENT, SUPPLY, LAPSE, RECOMPUTE, REVIEW, OFFER_HEARING, REQUEST_HEARING,
                    WAIVE_HEARING, RECORD_HEARING, TELL_THIRD_PARTIES, FORWARD, FINISH, ANNOUNCE_READY, DELIVER,
                    ARCHIVE, WITHDRAW, VOID, CONFIRM_VOID, REJECT_VOID, WITHDRAW_LICENCE ->
                List.of();
        };
    }

    private List<Option> keptOrNot(Locale locale) {
        return List.of(Option.of("yes", words.say("casework.commitment.true", locale)),
                Option.of("no", words.say("casework.commitment.false", locale)));
    }

    private List<Option> speakers(Locale locale) {
        return Arrays.stream(Act.Speaker.values())
                .map(one -> Option.of(one.name(), words.say("casework.word.speaker."
                        + one.name().toLowerCase(Locale.ROOT).replace('_', '-'), locale)))
                .toList();
    }

    /** What may be applied instead of what the discretion table says, and why. */
    private List<Field> departure(ActKind kind, YardstickView yardstick, CaseView view, Locale locale) {
        var others = switch (kind) {
            case REVIEW -> yardstick.others();
            case GRANT -> yardstick.othersThat(Leads.GRANT, view.item());
            case DENY -> yardstick.othersThat(Leads.DENY, view.item());
            default -> null;
        };
        if (others == null) {
            return List.of();
        }
        var silent = yardstick.answer() == null ? ".silent" : "";
        var reason = new Field("departure", Type.LONG_TEXT, words.say("casework.field.departure" + silent, locale),
                hint("departure" + silent, locale), List.of(), "", silent.isEmpty());
        var applied = new Field("applied", Type.CHOICE, words.say("casework.field.applied" + silent, locale),
                hint("applied" + silent, locale),
                others.stream().map(one -> Option.of(one.code(), one.name())).toList(), "", true);
        return others.isEmpty() ? List.of(reason) : List.of(applied, reason);
    }

    /** What the officer writes. */
    private List<Field> text(ActKind kind, Locale locale) {
        return switch (kind) {
            case ANNOUNCE_READY, CONFIRM_SHEET, CONFIRM_VOID, ACCEPT, ARCHIVE -> List.of();
            case REVIEW, GRANT, FINISH, REQUEST_HEARING, WAIVE_HEARING, ACCEPT_ON_COMMITMENT, WITHDRAW ->
                List.of(text("opinion", true, locale));
            case CONVENE_HEARING -> List.of(text("place", false, locale));
            case RECORD_HEARING -> List.of(text("minutes", false, locale));
            case TELL_THIRD_PARTIES -> List.of(text("third-parties", false, locale));
            case HEAR_STATEMENT -> List.of(text("statement", false, locale));
            default -> List.of(text("text", false, locale));
        };
    }

    private Field text(String label, boolean optional, Locale locale) {
        return new Field("text", Type.LONG_TEXT, words.say("casework.field." + label, locale), hint(label, locale),
                List.of(), "", optional);
    }

    private Field field(String name, Type type, Locale locale) {
        return new Field(name, type, words.say("casework.field." + name, locale), hint(name, locale), List.of(), "",
                false);
    }

    private Field optional(String name, Type type, Locale locale) {
        return new Field(name, type, words.say("casework.field." + name, locale), hint(name, locale), List.of(), "",
                true);
    }

    private Field optional(String name, List<Option> options, Locale locale) {
        return new Field(name, Type.CHOICE, words.say("casework.field." + name, locale), hint(name, locale), options,
                "", true);
    }

    private Field choices(String name, Type type, List<Option> options, Locale locale) {
        var label = type == Type.CHECKBOXES && name.equals("materials") ? "materials-promised" : name;
        return new Field(name, type, words.say("casework.field." + label, locale), hint(label, locale), options,
                options.size() == 1 && type == Type.CHOICE ? options.getFirst().value() : "", false);
    }

    private Field grounds(Ground[] grounds, Locale locale) {
        return choices("ground", Type.CHOICE, Arrays.stream(grounds)
                .map(one -> Option.of(one.name(), words.say(one.messageKey(), locale))).toList(), locale);
    }

    private List<Option> procedures(Locale locale) {
        return Arrays.stream(SpecialProcedure.values()).filter(one -> one != SpecialProcedure.HEARING)
                .map(one -> Option.of(one.name(), words.say(one.messageKey(), locale))).toList();
    }

    /** A sheet signed by hand, where somebody could have signed it. */
    private List<Field> sheet(ActOption option, Locale locale) {
        return option.people().isEmpty()
                ? List.of()
                : List.of(optional("signer", staff(option, locale), locale), optional("scan", Type.FILE, locale));
    }

    private static List<Field> with(List<Field> sheet, Field before) {
        return Stream.concat(Stream.of(before), sheet.stream()).toList();
    }

    private List<Option> staff(ActOption option, Locale locale) {
        return words.staff(option.people(), locale);
    }

    private static List<Option> stages(ActOption option, CaseView view, Locale locale) {
        return option.earlier().stream().flatMap(code -> view.item().procedure().stages()
                .filter(stage -> stage.code().equals(code)))
                .map(stage -> Option.of(stage.code(), stage.name().in(locale))).toList();
    }

    private List<Option> sheets(CaseView view, Locale locale) {
        return view.sheets().stream().map(entry -> Option.of(String.valueOf(entry),
                words.say("casework.field.entry.of", locale, entry))).toList();
    }

    private @Nullable String hint(String name, Locale locale) {
        return words.sayIf("casework.field." + name + ".hint", locale);
    }

}
