package org.onewindow.casework.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.terms.DeliveryWay;
import org.onewindow.casework.terms.DeliveryWay.Relation;
import org.onewindow.casework.terms.Ground;
import org.onewindow.casework.terms.MaterialReceipt;
import org.onewindow.catalogue.FieldError;
import org.onewindow.deadlines.SpecialProcedure;

/**
 * Makes an act out of named values, the same for a page and for the interface. What is missing or cannot be read is
 * said field by field; what the law says of the act is the façade's to judge.
 */
public final class ActMaker {
    /** Values of one name that an act may carry; the longest list of an item has fewer. */
    private static final int MAX_VALUES = 100;

    private final Function<String, List<String>> values;
    private final String text;
    private final List<FieldError> errors = new ArrayList<>();

    private ActMaker(Function<String, List<String>> values, String text) {
        this.values = values;
        this.text = text;
    }

    /** What became of the making. */
    public sealed interface Made {
        /** An act to try. */
        record Ready(Act act) implements Made {
        }

        /** What is wrong, field by field. */
        record Wrong(List<FieldError> errors) implements Made {
            public Wrong {
                errors = List.copyOf(errors);
            }
        }
    }

    /** What is supplied with an act: materials and answers. */
    public record Supplies(List<MaterialReceipt> materials, Map<String, String> answers) {
        /** Nothing. */
        static final Supplies NONE = new Supplies(List.of(), Map.of());
    }

    /**
     * The act of a kind.
     *
     * @param stage  code of the stage; empty for the only open one
     * @param text   reason, opinion or note
     * @param values by name; an empty list where there is none
     */
    public static Made make(ActKind kind, String stage, String text, Supplies supplies,
            Function<String, List<String>> values) {
        var maker = new ActMaker(values, text);
        var act = maker.act(kind, stage, supplies);
        return maker.errors.isEmpty() && act != null ? new Made.Ready(act) : new Made.Wrong(maker.errors);
    }

    private @Nullable Act act(ActKind kind, String stage, Supplies supplies) {
        return switch (kind) {
            case PRE_REVIEW, CORRECT_ON_THE_SPOT, ACCEPT, ACCEPT_WITH_PROMISE, RECEIVE_MATERIALS, SUPPLY_PROMISED,
                    ACCEPT_ON_COMMITMENT, NOT_NEEDED, NOT_OURS, REFUSE_ACCEPTANCE, REQUEST_SUPPLEMENT, SUPPLY ->
                acceptance(kind, supplies);
            case REVIEW, RETURN, REASSIGN, RECORD_SITE_VISIT, FORWARD, GRANT, DENY, FINISH -> stages(kind, stage);
            case BEGIN_SPECIAL_PROCEDURE, END_SPECIAL_PROCEDURE, EXTEND, CONFIRM_SHEET, OFFER_HEARING, REQUEST_HEARING,
                    WAIVE_HEARING, CONVENE_HEARING, RECORD_HEARING, TELL_THIRD_PARTIES, HEAR_STATEMENT ->
                clocks(kind);
            case CHECK_COMMITMENT, ANNOUNCE_READY, DELIVER, ARCHIVE, WITHDRAW, TERMINATE, VOID, CONFIRM_VOID,
                    REJECT_VOID,
                    CORRECT_CLERICAL_ERROR, REVOKE, WITHDRAW_LICENCE, CANCEL_LICENCE ->
                ends(kind);
            case LAPSE, RECOMPUTE -> wrong("act", "casework.error.automatic");
        };
    }

    private @Nullable Act acceptance(ActKind kind, Supplies supplies) {
        return switch (kind) {
            case PRE_REVIEW -> new Act.PreReview(!isNo("passed"), text);
            case CORRECT_ON_THE_SPOT -> new Act.CorrectOnTheSpot(supplies.answers(), text);
            case ACCEPT -> new Act.Accept();
            case ACCEPT_WITH_PROMISE -> {
                var until = date("until");
                yield until == null ? null : new Act.AcceptWithPromise(new TreeSet<>(all("materials")), until, text);
            }
            case RECEIVE_MATERIALS -> new Act.ReceiveMaterials(supplies.materials());
            case SUPPLY_PROMISED -> new Act.SupplyPromised(supplies.materials());
            case ACCEPT_ON_COMMITMENT -> new Act.AcceptOnCommitment(text);
            case NOT_NEEDED -> new Act.NotNeeded(text);
            case NOT_OURS -> new Act.NotOurs(one("agency"), text);
            case REFUSE_ACCEPTANCE -> new Act.RefuseAcceptance(
                    choice("ground", Ground.Refusal.class, Ground.Refusal.NOT_ACCEPTABLE), text);
            case REQUEST_SUPPLEMENT -> new Act.RequestSupplement(new TreeSet<>(all("materials")), text,
                    one("override"));
            default -> new Act.Supply(supplies.materials(), supplies.answers());
        };
    }

    private @Nullable Act stages(ActKind kind, String stage) {
        return switch (kind) {
            case REVIEW -> new Act.Review(stage, text, departure());
            case RETURN -> new Act.Return(stage, one("to").isEmpty() ? null : one("to"), text);
            case REASSIGN -> new Act.Reassign(stage, required("staff"), text);
            case RECORD_SITE_VISIT -> {
                var on = date("on");
                yield on == null ? null : new Act.RecordSiteVisit(on, new TreeSet<>(all("inspectors")), text);
            }
            case FORWARD -> new Act.Forward(text);
            case GRANT -> new Act.Grant(stage, sheet(), text, departure());
            case DENY -> new Act.Deny(stage, choice("ground", Ground.Denial.class, Ground.Denial.NOT_QUALIFIED),
                    sheet(), text, departure());
            default -> new Act.Finish(text);
        };
    }

    private @Nullable Act clocks(ActKind kind) {
        return switch (kind) {
            case BEGIN_SPECIAL_PROCEDURE -> {
                var procedure = choice("procedure", SpecialProcedure.class);
                yield procedure == null ? null : new Act.BeginSpecialProcedure(procedure, number("days"), text);
            }
            case END_SPECIAL_PROCEDURE -> {
                var procedure = choice("procedure", SpecialProcedure.class);
                yield procedure == null ? null : new Act.EndSpecialProcedure(procedure, text);
            }
            case EXTEND -> new Act.Extend(number("days"), sheet(), text);
            case CONFIRM_SHEET -> new Act.ConfirmSheet(number("entry"));
            case OFFER_HEARING -> new Act.OfferHearing(text);
            case REQUEST_HEARING -> new Act.RequestHearing(text);
            case WAIVE_HEARING -> new Act.WaiveHearing(text);
            case CONVENE_HEARING -> {
                var on = date("on");
                yield on == null
                        ? null
                        : new Act.ConveneHearing(on, required("chair"), one("place").isEmpty() ? text : one("place"));
            }
            case RECORD_HEARING -> new Act.RecordHearing(text);
            case TELL_THIRD_PARTIES -> new Act.TellThirdParties(text);
            default -> new Act.HearStatement(choice("speaker", Act.Speaker.class, Act.Speaker.APPLICANT), text);
        };
    }

    private @Nullable Act ends(ActKind kind) {
        return switch (kind) {
            case CHECK_COMMITMENT -> new Act.CheckCommitment(!isNo("kept"), text);
            case ANNOUNCE_READY -> new Act.AnnounceReady();
            case DELIVER -> delivery(choice("way", DeliveryWay.class, DeliveryWay.WINDOW));
            case ARCHIVE -> new Act.Archive();
            case WITHDRAW -> new Act.Withdraw(text);
            case TERMINATE -> {
                var ground = choice("ground", Ground.Termination.class);
                yield ground == null ? null : new Act.Terminate(ground, text);
            }
            case VOID -> new Act.VoidIntake(text, right());
            case CONFIRM_VOID -> new Act.ConfirmVoid();
            case REJECT_VOID -> new Act.RejectVoid(text);
            case CORRECT_CLERICAL_ERROR -> new Act.CorrectClericalError(required("paper"), text);
            case REVOKE -> {
                var ground = choice("ground", Ground.Revocation.class);
                yield ground == null ? null : new Act.Revoke(ground, text);
            }
            case WITHDRAW_LICENCE -> new Act.WithdrawLicence(text);
            default -> {
                var ground = choice("ground", Ground.Cancellation.class);
                yield ground == null ? null : new Act.CancelLicence(ground, text);
            }
        };
    }

    /** Who receives at a window and is not said to be one of the case counts as a third person. */
    private Act delivery(DeliveryWay way) {
        var letter = one("letter").isEmpty() ? null : one("letter");
        var relation = way == DeliveryWay.WINDOW || !one("relation").isEmpty()
                ? choice("relation", Relation.class, Relation.OTHER)
                : null;
        return new Act.Deliver(way, relation, letter, one("receiver"));
    }

    private Act.@Nullable Sheet sheet() {
        var signer = one("signer");
        return signer.isEmpty() ? null : new Act.Sheet(signer, one("scan"));
    }

    /** What is applied instead of the answer of the discretion table, and why; null where neither is said. */
    private Act.@Nullable Departure departure() {
        var applied = one("applied");
        var reason = one("departure").replace("\r\n", "\n").replace('\r', '\n');
        return applied.isEmpty() && reason.isEmpty() ? null : new Act.Departure(applied, reason);
    }

    private @Nullable CaseNumber right() {
        var typed = one("right");
        var right = CaseNumber.parse(typed);
        if (!typed.isEmpty() && right.isEmpty()) {
            wrong("right", "casework.office.error.case-number");
        }
        return right.orElse(null);
    }

    private List<String> all(String name) {
        return values.apply(name).stream().filter(value -> !value.isBlank()).limit(MAX_VALUES).toList();
    }

    private String one(String name) {
        var given = values.apply(name);
        return given.isEmpty() ? "" : given.getFirst().strip();
    }

    private String required(String name) {
        var value = one(name);
        if (value.isEmpty()) {
            wrong(name, "casework.error.required");
        }
        return value;
    }

    private boolean isNo(String name) {
        return one(name).equals("no") || one(name).equals("false");
    }

    private int number(String name) {
        try {
            return Integer.parseInt(required(name));
        } catch (NumberFormatException garbled) {
            if (!one(name).isEmpty()) {
                wrong(name, "casework.error.number");
            }
            return 0;
        }
    }

    private @Nullable LocalDate date(String name) {
        try {
            return LocalDate.parse(required(name));
        } catch (DateTimeParseException garbled) {
            if (!one(name).isEmpty()) {
                wrong(name, "casework.error.date");
            }
            return null;
        }
    }

    /** The chosen constant; the usual one where nothing was chosen or what was chosen does not exist. */
    private <E extends Enum<E>> E choice(String name, Class<E> type, E usual) {
        var chosen = one(name).isEmpty() ? usual : choice(name, type);
        return chosen == null ? usual : chosen;
    }

    private <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        var value = one(name);
        var found = Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(value)).findFirst();
        if (found.isEmpty()) {
            wrong(name, value.isEmpty() ? "casework.error.required" : "casework.error.choice");
        }
        return found.orElse(null);
    }

    private @Nullable Act wrong(String field, String key) {
        errors.add(new FieldError(field, key, List.of()));
        return null;
    }
}
