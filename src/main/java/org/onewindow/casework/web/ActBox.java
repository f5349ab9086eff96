package org.onewindow.casework.web;

import java.util.List;
import java.util.Set;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.reading.CaseView.ActOption;
import org.onewindow.platform.CommandId;
import org.springframework.util.MultiValueMap;

/**
 * One act beside a case: what the law knows now, and the form with which this reader does it.
 *
 * @param id    the names of its fields begin with it
 * @param title what it is called, with the stage where there is one
 * @param shape how the page asks for it
 * @param fields that it asks for
 * @param typed what was typed before, for showing it again
 */
record ActBox(ActOption option, String id, String title, Shape shape, List<ActFields.Field> fields, CommandId command,
        MultiValueMap<String, String> typed) {
    /** The acts that the register shows, each as the item's publication class allows. */
    private static final Set<ActKind> PUBLISHED = Set.of(ActKind.ACCEPT, ActKind.ACCEPT_ON_COMMITMENT,
            ActKind.ACCEPT_WITH_PROMISE, ActKind.GRANT, ActKind.DENY, ActKind.FINISH, ActKind.REVOKE,
            ActKind.WITHDRAW_LICENCE, ActKind.CANCEL_LICENCE);

    /** How a page asks for an act. */
    enum Shape {
        /** A button, with a text that may stay empty. */
        OPINION,
        /** A button, with a text that must not. */
        REASON,
        /** A button alone. */
        BUTTON,
        /** The first look: passed or not, and a note. */
        PRE_REVIEW,
        /** Which materials, and what is wrong with them. */
        SUPPLEMENT,
        /** To whom and how. */
        DELIVERY,
        /** A step of its own that says the legal effect first. */
        CONFIRM,
        /** Fields of its own, beside the text. */
        FIELDS,
        /** A page of its own, because it has many fields. */
        PAGE
    }

    static Shape shapeOf(ActKind kind) {
        return switch (kind) {
            case PRE_REVIEW -> Shape.PRE_REVIEW;
            case ACCEPT, ARCHIVE, ANNOUNCE_READY -> Shape.BUTTON;
            case REFUSE_ACCEPTANCE, DENY, WITHDRAW, VOID, NOT_NEEDED, NOT_OURS, TERMINATE, FORWARD, CONFIRM_VOID,
                    REJECT_VOID, REVOKE,
                    WITHDRAW_LICENCE, CANCEL_LICENCE ->
                Shape.CONFIRM;
            case REQUEST_SUPPLEMENT -> Shape.SUPPLEMENT;
            case SUPPLY, RECEIVE_MATERIALS, SUPPLY_PROMISED, CORRECT_ON_THE_SPOT -> Shape.PAGE;
            case REVIEW, FINISH, ACCEPT_ON_COMMITMENT, REQUEST_HEARING, WAIVE_HEARING -> Shape.OPINION;
            case OFFER_HEARING -> Shape.REASON;
            case GRANT, RETURN, ACCEPT_WITH_PROMISE, CHECK_COMMITMENT, REASSIGN, RECORD_SITE_VISIT,
                    BEGIN_SPECIAL_PROCEDURE, END_SPECIAL_PROCEDURE, EXTEND, CONFIRM_SHEET, CONVENE_HEARING,
                    RECORD_HEARING, TELL_THIRD_PARTIES, HEAR_STATEMENT, CORRECT_CLERICAL_ERROR ->
                Shape.FIELDS;
            case LAPSE, RECOMPUTE -> Shape.BUTTON;
            case DELIVER -> Shape.DELIVERY;
        };
    }

    /** What was typed into a field of this act, or the empty text. */
    public String value(String name) {
        var value = typed.getFirst(id + "-" + name);
        return value == null ? "" : value;
    }

    /** The values chosen of a field of this act. */
    public List<String> values(String name) {
        return typed.getOrDefault(id + "-" + name, List.of());
    }

    /** The name of the act in addresses and message keys. */
    public String name() {
        return option.kind().apiName();
    }

    /** Whether the register shows what it does, if it shows the item at all. */
    public boolean isPublished() {
        return isPublished(option.kind());
    }

    static boolean isPublished(ActKind kind) {
        return PUBLISHED.contains(kind);
    }

    /** Whether something was typed for it before. */
    public boolean isTyped() {
        return typed.keySet().stream().anyMatch(name -> name.startsWith(id + "-"));
    }
}
