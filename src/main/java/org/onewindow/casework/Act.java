package org.onewindow.casework;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an actor wants to do with a case. Free text is kept sealed under the key of the case. */
public sealed interface Act {
    /** Characters that a reason, an opinion or a note may have; a decision that needs more belongs in a paper. */
    int MAX_TEXT = 2_000;

    /** Which act of the table this is. */
    ActKind kind();

    /** The stage it belongs to, empty for the only open one, or null for an act on the whole case. */
    default @Nullable String stageCode() {
        return null;
    }

    /** The same act for a stage; an act on the whole case stays as it is. */
    default Act atStage(String stage) {
        return switch (this) {
            case Review review -> new Review(stage, review.opinion());
            case Return back -> new Return(stage, back.reason());
            case Grant grant -> new Grant(stage, grant.opinion());
            case Deny deny -> new Deny(stage, deny.reason());
            case PreReview _,Accept _,RefuseAcceptance _,RequestSupplement _,Supply _,Deliver _,Archive _,Withdraw _,VoidIntake _ ->
                this;
        };
    }

    /** The free text that goes with it: reason, opinion or note; may be empty. */
    default String text() {
        return "";
    }

    /** The first look at an application: fit for acceptance or not, with a note for the colleague at the window. */
    record PreReview(boolean passed, String note) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.PRE_REVIEW;
        }

        @Override
        public String text() {
            return note;
        }
    }

    /** Acceptance. */
    record Accept() implements Act {
        @Override
        public ActKind kind() {
            return ActKind.ACCEPT;
        }
    }

    /** Refusal of acceptance; a reason is required. */
    record RefuseAcceptance(String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.REFUSE_ACCEPTANCE;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** The one-time notice: which materials (and whether the form, under the code {@code form}) and what is wrong. */
    record RequestSupplement(SortedSet<String> materials, String reason) implements Act {
        public RequestSupplement {
            materials = Collections.unmodifiableSortedSet(new TreeSet<>(materials));
        }

        @Override
        public ActKind kind() {
            return ActKind.REQUEST_SUPPLEMENT;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** What was asked for, supplied: materials, and corrected answers where the form was at fault. */
    record Supply(List<MaterialReceipt> materials, Map<String, String> answers) implements Act {
        public Supply {
            materials = List.copyOf(materials);
            answers = Map.copyOf(answers);
        }

        @Override
        public ActKind kind() {
            return ActKind.SUPPLY;
        }
    }

    /** A stage is passed. */
    record Review(String stage, String opinion) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.REVIEW;
        }

        @Override
        public String stageCode() {
            return stage;
        }

        @Override
        public String text() {
            return opinion;
        }
    }

    /** A stage sends the case back; a reason is required. */
    record Return(String stage, String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.RETURN;
        }

        @Override
        public String stageCode() {
            return stage;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** The decision to grant, at the last stage. */
    record Grant(String stage, String opinion) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.GRANT;
        }

        @Override
        public String stageCode() {
            return stage;
        }

        @Override
        public String text() {
            return opinion;
        }
    }

    /** The decision to deny, at the last stage; reasons are required. */
    record Deny(String stage, String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.DENY;
        }

        @Override
        public String stageCode() {
            return stage;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** The result is handed over to the named receiver, who showed who they are. */
    record Deliver(DeliveryWay way, String receiver) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.DELIVER;
        }

        @Override
        public String text() {
            return receiver;
        }
    }

    /** The file is closed. */
    record Archive() implements Act {
        @Override
        public ActKind kind() {
            return ActKind.ARCHIVE;
        }
    }

    /** The applicant withdraws; a reason is welcome, not required. */
    record Withdraw(String reason) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.WITHDRAW;
        }

        @Override
        public String text() {
            return reason;
        }
    }

    /** A wrong intake is voided; a reason is required, the right case is named where there is one. */
    record VoidIntake(String reason, @Nullable CaseNumber rightCase) implements Act {
        @Override
        public ActKind kind() {
            return ActKind.VOID;
        }

        @Override
        public String text() {
            return reason;
        }
    }
}
