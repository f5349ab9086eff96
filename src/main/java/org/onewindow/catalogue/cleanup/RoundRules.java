package org.onewindow.catalogue.cleanup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Withdrawal;
import org.onewindow.catalogue.cleanup.Measure.Cancelled;
import org.onewindow.catalogue.cleanup.Measure.Delegated;
import org.onewindow.catalogue.cleanup.Measure.FeeCancelled;
import org.onewindow.catalogue.cleanup.Measure.FeeLowered;
import org.onewindow.catalogue.cleanup.Measure.FeeSuspended;
import org.onewindow.catalogue.cleanup.Measure.Merged;
import org.onewindow.catalogue.cleanup.Measure.Restored;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.CentreNode;

/**
 * What a round must fulfil before it is proposed and again before it is confirmed. Nobody is bound by it before it was
 * confirmed (行政许可法 art. 5(2)): it takes effect on the day of confirmation at the earliest.
 */
final class RoundRules {
    private final Round round;
    private final LocalDate today;
    private final Catalogues known;
    private final List<RoundFault> faults = new ArrayList<>();

    private RoundRules(Round round, LocalDate today, Catalogues known) {
        this.round = round;
        this.today = today;
        this.known = known;
    }

    /** What the rules ask of the catalogue and the organisation. */
    interface Catalogues {
        /** An item, if it was ever published. */
        Optional<Known> item(ItemCode code);

        /** A centre of the tree. */
        Optional<CentreNode> centre(CentreCode code);

        /** The days that a round can be about. */
        Span span();

        /** Whether a round in force has the number. */
        boolean isTaken(int number);

        /** How many rules of publishing a version breaks that the round would publish, as an officer's is asked. */
        int brokenRules(ServiceItem item);
    }

    /**
     * An item as it stands.
     *
     * @param current    the version in force on the effective day; null for none
     * @param last       the last version
     * @param withdrawal announced or in effect; null for none
     */
    record Known(@Nullable ServiceItem current, ServiceItem last, @Nullable Withdrawal withdrawal) {
    }

    static List<RoundFault> faults(Round round, LocalDate today, Catalogues known) {
        var rules = new RoundRules(round, today, known);
        rules.head();
        rules.twice();
        for (int at = 1; at <= round.measures().size(); at++) {
            rules.measure(at, round.measures().get(at - 1));
        }
        return List.copyOf(rules.faults);
    }

    private void head() {
        if (round.effectiveOn().isBefore(today)) {
            fault(0, "late", round.effectiveOn(), today);
        }
        within(0, round.issuedOn());
        within(0, round.effectiveOn());
        if (round.issuedOn().isAfter(today)) {
            fault(0, "not-issued", round.issuedOn());
        }
        if (round.issuedOn().isAfter(round.effectiveOn())) {
            fault(0, "before-issue", round.effectiveOn(), round.issuedOn());
        }
        if (known.isTaken(round.number())) {
            fault(0, "number", round.number());
        }
        if (round.measures().isEmpty()) {
            fault(0, "empty");
        }
    }

    private void within(int at, LocalDate day) {
        if (!known.span().holds(day)) {
            fault(at, "far", day, known.span().from(), known.span().to());
        }
    }

    /** One measure for an item; several only where each is about another of its fees. */
    private void twice() {
        Map<ItemCode, List<Measure>> earlier = new HashMap<>();
        for (int at = 1; at <= round.measures().size(); at++) {
            var one = round.measures().get(at - 1);
            var others = earlier.computeIfAbsent(one.item(), _ -> new ArrayList<>());
            if (others.stream().anyMatch(other -> !mayStandBeside(one, other))) {
                fault(at, "twice", one.item().value());
            }
            others.add(one);
        }
    }

    private static boolean mayStandBeside(Measure one, Measure other) {
        return one.kind().isOfFee() && other.kind().isOfFee() && !Objects.equals(fee(one), fee(other))
                && !isForATime(one) && !isForATime(other);
    }

    private static boolean isForATime(Measure one) {
        return one instanceof FeeSuspended(_, _, var until) && until != null;
    }

    static String fee(Measure one) {
        return switch (one) {
            case FeeCancelled(_, var fee) -> fee;
            case FeeSuspended(_, var fee, _) -> fee;
            case FeeLowered(_, var fee, _, _, _) -> fee;
            case Cancelled _,Delegated _,Merged _,Restored _ -> "";
        };
    }

    private void measure(int at, Measure one) {
        var item = known.item(one.item()).orElse(null);
        if (item == null) {
            fault(at, "unknown", one.item().value());
            return;
        }
        switch (one) {
            case Cancelled _ -> offered(at, item);
            case Delegated(_, var to) -> {
                offered(at, item);
                to.forEach(centre -> county(at, centre));
            }
            case Merged merged -> {
                offered(at, item);
                successor(at, merged);
            }
            case Restored _ -> restored(at, item);
            case FeeCancelled(_, var fee) -> charged(at, item, fee);
            case FeeSuspended(_, var fee, var until) -> {
                charged(at, item, fee);
                if (until != null) {
                    comesBack(at, item, until);
                }
            }
            case FeeLowered lowered -> charged(at, item, lowered.fee()).ifPresent(fee -> lower(at, fee, lowered));
        }
    }

    private void offered(int at, Known item) {
        if (item.withdrawal() != null) {
            fault(at, "withdrawn", item.last().name().zh());
        }
    }

    private void county(int at, CentreCode code) {
        var centre = known.centre(code).orElse(null);
        if (centre == null || (centre.kind() != CentreNode.Kind.COUNTY && centre.kind() != CentreNode.Kind.ZONE)) {
            fault(at, "centre", code.value());
        } else if (!centre.valid().on(round.effectiveOn())) {
            fault(at, "centre-gone", centre.name().zh(), round.effectiveOn());
        }
    }

    private void successor(int at, Merged merged) {
        var into = known.item(merged.into()).orElse(null);
        var others = round.measures().stream().filter(one -> one.item().equals(merged.into())).toList();
        var comesBack = others.stream().anyMatch(Restored.class::isInstance);
        var ends = others.stream().anyMatch(one -> one.kind().endsItem());
        if (into == null || merged.into().equals(merged.item()) || ends
                || (!comesBack && (into.current() == null || into.withdrawal() != null))) {
            fault(at, "successor", merged.into().value());
        }
    }

    private void restored(int at, Known item) {
        var withdrawal = item.withdrawal();
        if (withdrawal == null) {
            fault(at, "not-withdrawn", item.last().name().zh());
            return;
        }
        if (withdrawal.on().isAfter(today)) {
            fault(at, "not-yet-withdrawn", item.last().name().zh(), withdrawal.on());
            return;
        }
        publishable(at, item.last());
    }

    private Optional<Fee> charged(int at, Known item, String name) {
        var current = item.current();
        if (current == null || item.withdrawal() != null) {
            fault(at, "not-offered", item.last().name().zh());
            return Optional.empty();
        }
        if (current.version() != item.last().version()) {
            fault(at, "later-version", item.last().name().zh(), item.last().validFrom());
            return Optional.empty();
        }
        var fee = current.fees().stream().filter(one -> one.name().zh().equals(name)).findFirst();
        if (fee.isEmpty()) {
            fault(at, "no-fee", item.last().name().zh(), name);
        } else {
            publishable(at, current);
        }
        return fee;
    }

    /** A fee that is suspended until a day comes back the day after, on which the item must still be offered. */
    private void comesBack(int at, Known item, LocalDate until) {
        var ends = known.span().ofEnds();
        if (!ends.holds(until)) {
            fault(at, "far-end", until, ends.from(), ends.to());
        }
        if (until.isBefore(round.effectiveOn())) {
            fault(at, "until", until, round.effectiveOn());
        }
        var current = item.current();
        var last = current == null ? null : current.validTo();
        if (last != null && !until.isBefore(last)) {
            fault(at, "until-end", item.last().name().zh(), until, last);
        }
    }

    private void lower(int at, Fee fee, FeeLowered lowered) {
        var before = fee.amount();
        var after = lowered.amount();
        if (fee.standard().zh().equals(lowered.standard().zh())
                || (before != null && after != null && after.amountMinor() >= before.amountMinor())) {
            fault(at, "not-lower", fee.name().zh(), fee.standard().zh());
        }
    }

    private void publishable(int at, ServiceItem item) {
        var broken = known.brokenRules(item);
        if (broken > 0) {
            fault(at, "rules", item.name().zh(), broken);
        }
    }

    private void fault(int at, String what, Object... args) {
        faults.add(RoundFault.of(at, what, args));
    }
}
