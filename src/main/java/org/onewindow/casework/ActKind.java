package org.onewindow.casework;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The acts that the law and the practice of the centre know on a case, in the order of the lifecycle. */
public enum ActKind {
    /** The first look at an application sent online, due within one working day (网上预审). */
    PRE_REVIEW(Act.PreReview.class),
    /** The applicant puts errors right at once (当场更正). */
    CORRECT_ON_THE_SPOT(Act.CorrectOnTheSpot.class),
    /** Acceptance (受理). */
    ACCEPT(Act.Accept.class),
    /** Acceptance with the promise to supply minor materials later (容缺受理). */
    ACCEPT_WITH_PROMISE(Act.AcceptWithPromise.class),
    /** Paper that was announced online was brought (收到纸质材料). */
    RECEIVE_MATERIALS(Act.ReceiveMaterials.class),
    /** What was promised is supplied (补齐容缺材料). */
    SUPPLY_PROMISED(Act.SupplyPromised.class),
    /** Acceptance on notification and commitment (告知承诺). */
    ACCEPT_ON_COMMITMENT(Act.AcceptOnCommitment.class),
    /** The later check of a commitment (承诺核查). */
    CHECK_COMMITMENT(Act.CheckCommitment.class),
    /** No licence is needed (依法不需要许可). */
    NOT_NEEDED(Act.NotNeeded.class),
    /** Another agency's matter (不属于本机关职权). */
    NOT_OURS(Act.NotOurs.class),
    /** Refusal of acceptance in writing (不予受理). */
    REFUSE_ACCEPTANCE(Act.RefuseAcceptance.class),
    /** The one-time notice of everything to be supplied (一次性补正告知). */
    REQUEST_SUPPLEMENT(Act.RequestSupplement.class),
    /** The applicant supplies what was asked for (补正). */
    SUPPLY(Act.Supply.class),
    /** A limit passed and the law says what follows (逾期). */
    LAPSE(Act.Lapse.class),
    /** Dates computed again on a new calendar (期限重算). */
    RECOMPUTE(Act.Recompute.class),
    /** A stage is passed with an opinion (审查). */
    REVIEW(Act.Review.class),
    /** A stage sends the case back to an earlier one (退回). */
    RETURN(Act.Return.class),
    /** A stage is given to a named person (改派). */
    REASSIGN(Act.Reassign.class),
    /** A visit to the site by two (现场核查). */
    RECORD_SITE_VISIT(Act.RecordSiteVisit.class),
    /** A special procedure begins (特别程序开始). */
    BEGIN_SPECIAL_PROCEDURE(Act.BeginSpecialProcedure.class),
    /** A special procedure ends (特别程序结束). */
    END_SPECIAL_PROCEDURE(Act.EndSpecialProcedure.class),
    /** The limit is extended (延长期限). */
    EXTEND(Act.Extend.class),
    /** A signed sheet is confirmed by its signer (签批确认). */
    CONFIRM_SHEET(Act.ConfirmSheet.class),
    /** The right to a hearing is told (听证告知). */
    OFFER_HEARING(Act.OfferHearing.class),
    /** A hearing is asked for (申请听证). */
    REQUEST_HEARING(Act.RequestHearing.class),
    /** A hearing is renounced (放弃听证). */
    WAIVE_HEARING(Act.WaiveHearing.class),
    /** Time and place of the hearing are told (听证通知). */
    CONVENE_HEARING(Act.ConveneHearing.class),
    /** The hearing was held (听证笔录). */
    RECORD_HEARING(Act.RecordHearing.class),
    /** Interested parties are told (告知利害关系人). */
    TELL_THIRD_PARTIES(Act.TellThirdParties.class),
    /** A statement is taken down (陈述申辩). */
    HEAR_STATEMENT(Act.HearStatement.class),
    /** Sent up to the deciding agency (转报). */
    FORWARD(Act.Forward.class),
    /** The decision to grant (准予). */
    GRANT(Act.Grant.class),
    /** The decision to deny (不予许可). */
    DENY(Act.Deny.class),
    /** A public service is done (办结). */
    FINISH(Act.Finish.class),
    /** The applicant is told that the result lies ready (通知领取). */
    ANNOUNCE_READY(Act.AnnounceReady.class),
    /** The result is handed over (送达). */
    DELIVER(Act.Deliver.class),
    /** The file is closed (归档). */
    ARCHIVE(Act.Archive.class),
    /** The applicant withdraws (撤回). */
    WITHDRAW(Act.Withdraw.class),
    /** Handling ends without a decision (终止办理). */
    TERMINATE(Act.Terminate.class),
    /** A wrong intake is voided (作废). */
    VOID(Act.VoidIntake.class),
    /** A second person confirms that an accepted intake is void (作废确认). */
    CONFIRM_VOID(Act.ConfirmVoid.class),
    /** An intake that somebody asked to void is kept (不同意作废). */
    REJECT_VOID(Act.RejectVoid.class),
    /** A clerical error is corrected (更正). */
    CORRECT_CLERICAL_ERROR(Act.CorrectClericalError.class),
    /** What was granted is revoked (撤销). */
    REVOKE(Act.Revoke.class),
    /** What was granted is withdrawn for the public interest (撤回许可). */
    WITHDRAW_LICENCE(Act.WithdrawLicence.class),
    /** What was granted is cancelled (注销). */
    CANCEL_LICENCE(Act.CancelLicence.class);

    private static final Map<Class<?>, ActKind> BY_FORM = byForm();

    private final Class<? extends Act> form;

    ActKind(Class<? extends Act> form) {
        this.form = form;
    }

    /** The name of the act in the interface, for example {@code request-supplement}. */
    public String apiName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether only the system does it, when time has passed. */
    public boolean isAutomatic() {
        return this == LAPSE || this == RECOMPUTE;
    }

    /** Whether it belongs to one open stage. */
    public boolean isOnStage() {
        return Act.OnStage.class.isAssignableFrom(form);
    }

    /** The act of an interface name. */
    public static Optional<ActKind> ofApiName(String name) {
        for (var kind : values()) {
            if (kind.apiName().equals(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    static ActKind of(Class<? extends Act> form) {
        return Objects.requireNonNull(BY_FORM.get(form), form::getName);
    }

    private static Map<Class<?>, ActKind> byForm() {
        var kinds = new HashMap<Class<?>, ActKind>();
        for (var kind : values()) {
            kinds.put(kind.form, kind);
        }
        return Map.copyOf(kinds);
    }
}
