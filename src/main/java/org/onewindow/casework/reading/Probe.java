package org.onewindow.casework.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.Act;
import org.onewindow.casework.ActKind;
import org.onewindow.casework.DeliveryWay;

/** An act as it would be tried, to learn whether it could be done; never recorded. */
final class Probe {
    private static final String SOME = "…";

    private Probe() {
    }

    static Act of(ActKind kind, @Nullable String stage) {
        return switch (kind) {
            case PRE_REVIEW -> new Act.PreReview(true, "");
            case ACCEPT -> new Act.Accept();
            case REFUSE_ACCEPTANCE -> new Act.RefuseAcceptance(SOME);
            case REQUEST_SUPPLEMENT -> new Act.RequestSupplement(new TreeSet<>(), SOME);
            case SUPPLY -> new Act.Supply(List.of(), Map.of());
            case REVIEW -> new Act.Review(open(stage), "");
            case RETURN -> new Act.Return(open(stage), SOME);
            case GRANT -> new Act.Grant(open(stage), "");
            case DENY -> new Act.Deny(open(stage), SOME);
            case DELIVER -> new Act.Deliver(DeliveryWay.WINDOW, SOME);
            case ARCHIVE -> new Act.Archive();
            case WITHDRAW -> new Act.Withdraw("");
            case VOID -> new Act.VoidIntake(SOME, null);
        };
    }

    private static String open(@Nullable String stage) {
        return Objects.requireNonNull(stage, "an act of a stage names it");
    }
}
