package org.onewindow.catalogue.cleanup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.Fee;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.Validity;
import org.onewindow.catalogue.cleanup.Measure.Cancelled;
import org.onewindow.catalogue.cleanup.Measure.Delegated;
import org.onewindow.catalogue.cleanup.Measure.FeeCancelled;
import org.onewindow.catalogue.cleanup.Measure.FeeLowered;
import org.onewindow.catalogue.cleanup.Measure.FeeSuspended;
import org.onewindow.catalogue.cleanup.Measure.Merged;
import org.onewindow.catalogue.cleanup.Measure.Restored;
import org.onewindow.catalogue.publishing.PublishOutcome;
import org.onewindow.catalogue.publishing.PublishOutcome.Published;
import org.onewindow.catalogue.publishing.PublishOutcome.Withdrew;
import org.onewindow.catalogue.publishing.Publishing;
import org.onewindow.journal.Tail;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.OneWindowTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Carries out the measures of a confirmed round: each becomes a withdrawal or a version from the effective day on, by the
 * same door as any other, and is marked as done in the same statement. The command of each follows from round and place,
 * so that a run that broke off is simply started again.
 */
@Component
class MeasureWorks {
    /** The round holds who decided; what it means for each item is done by the system. */
    static final Actor HAND = new Actor.Automatic("cleanup");
    private static final Logger LOG = LoggerFactory.getLogger(MeasureWorks.class);

    private final RoundRows rows;
    private final Publishing publishing;
    private final Catalogue catalogue;
    private final ItemShelf shelf;
    private final PublicReasons reasons;
    private final Clock clock;

    MeasureWorks(RoundRows rows, Publishing publishing, Catalogue catalogue, ItemShelf shelf, PublicReasons reasons,
            Clock clock) {
        this.rows = rows;
        this.publishing = publishing;
        this.catalogue = catalogue;
        this.shelf = shelf;
        this.reasons = reasons;
        this.clock = clock;
    }

    /**
     * Carries out what is left of a round; tells how many measures are left after that. A measure that cannot be carried
     * out stops neither the others nor a node that starts.
     */
    long carryOut(KeptRound kept) {
        var measures = kept.round().measures();
        long left = 0;
        for (int at : rows.left(kept.id()).stream().sorted().toList()) {
            if (at <= measures.size() && !isTried(kept, at, measures.get(at - 1))) {
                left++;
            }
        }
        return left;
    }

    /**
     * Marks what the catalogue says already: a fee of the past that an item does not charge, or charges at the lower
     * standard. Only for rounds that are recorded from history.
     */
    void agree(KeptRound kept) {
        var measures = kept.round().measures();
        var agreed = new ArrayList<Integer>();
        for (int at = 1; at <= measures.size(); at++) {
            if (measures.get(at - 1).kind().isOfFee() && isAgreed(measures.get(at - 1))) {
                agreed.add(at);
            }
        }
        rows.agreed(kept.id(), agreed, OneWindowTime.now(clock));
    }

    private boolean isAgreed(Measure measure) {
        var versions = shelf.versions(measure.item());
        var fees = versions.isEmpty() ? Stream.<Fee>empty() : versions.getLast().fees().stream();
        return fees.filter(fee -> fee.name().zh().equals(RoundRules.fee(measure)))
                .allMatch(fee -> measure instanceof FeeLowered lowered
                        && fee.standard().zh().equals(lowered.standard().zh()));
    }

    private boolean isTried(KeptRound kept, int at, Measure measure) {
        try {
            return isDone(kept, at, measure);
        } catch (RuntimeException e) {
            LOG.error("Round {} ({}) measure {} is not carried out", kept.round().number(), kept.id(), at, e);
            return false;
        }
    }

    private boolean isDone(KeptRound kept, int at, Measure measure) {
        var done = RoundRows.done(kept.id(), at, OneWindowTime.now(clock));
        var outcome = switch (measure) {
            case Cancelled _,Delegated _,Merged _ -> publishing.withdraw(HAND, command(kept.id(), at, "end"),
                    measure.item(), reasons.withdrawal(kept.round(), measure), List.of(done));
            case Restored(var item) -> restore(kept, at, item, done);
            case FeeCancelled(var item, var fee) -> fees(kept, at, item, dropping(fee), done);
            case FeeSuspended(var item, var fee, var until) -> until == null
                    ? fees(kept, at, item, dropping(fee), done)
                    : suspended(kept, at, item, fee, until, done);
            case FeeLowered lowered -> fees(kept, at, lowered.item(), lowering(lowered), done);
        };
        if (outcome instanceof Published || outcome instanceof Withdrew) {
            return true;
        }
        LOG.warn("Round {} measure {} is not carried out: {}", kept.round().number(), at, outcome);
        return false;
    }

    private @Nullable PublishOutcome restore(KeptRound kept, int at, ItemCode code, Tail done) {
        var last = last(code);
        return last == null
                ? null
                : publish(command(kept.id(), at, "restore"),
                        last.withValidity(new Validity(kept.round().effectiveOn(), null)), List.of(done));
    }

    private @Nullable PublishOutcome fees(KeptRound kept, int at, ItemCode code, UnaryOperator<List<Fee>> change,
            Tail done) {
        var effectiveOn = kept.round().effectiveOn();
        var item = catalogue.inForce(code, effectiveOn).orElse(null);
        return item == null
                ? null
                : publish(command(kept.id(), at, "fee"), item.withFees(change.apply(item.fees()))
                        .withValidity(new Validity(effectiveOn, item.validTo())), List.of(done));
    }

    /** Two versions: one without the fee, and from the day after the last one the item as it was. */
    private @Nullable PublishOutcome suspended(KeptRound kept, int at, ItemCode code, String fee, LocalDate until,
            Tail done) {
        var effectiveOn = kept.round().effectiveOn();
        var command = command(kept.id(), at, "fee");
        var before = charging(command, code, effectiveOn).orElse(null);
        if (before == null) {
            return null;
        }
        var first = publish(command, before.withFees(dropping(fee).apply(before.fees()))
                .withValidity(new Validity(effectiveOn, before.validTo())), List.of());
        return first instanceof Published
                ? publish(command(kept.id(), at, "fee-back"),
                        before.withValidity(new Validity(until.plusDays(1), before.validTo())), List.of(done))
                : first;
    }

    /** The version in force on a day; where the command has published already, the one it took the fee from. */
    private Optional<ServiceItem> charging(CommandId command, ItemCode code, LocalDate day) {
        return publishing.published(HAND, command).orElse(null) instanceof Published(_, var version)
                ? shelf.versions(code).stream().filter(one -> one.version() < version && one.validity().covers(day))
                        .reduce((_, later) -> later)
                : catalogue.inForce(code, day);
    }

    /** Publishes what a command did not publish before. */
    private PublishOutcome publish(CommandId command, ServiceItem item, List<Tail> further) {
        return publishing.published(HAND, command).orElseGet(() -> {
            var last = last(item.code());
            return publishing.publish(HAND, command, item.withVersion(last == null ? 1 : last.version() + 1), further);
        });
    }

    private @Nullable ServiceItem last(ItemCode code) {
        var versions = shelf.versions(code);
        return versions.isEmpty() ? null : versions.getLast();
    }

    private static UnaryOperator<List<Fee>> dropping(String name) {
        return fees -> fees.stream().filter(fee -> !fee.name().zh().equals(name)).toList();
    }

    private static UnaryOperator<List<Fee>> lowering(FeeLowered to) {
        return fees -> fees.stream().map(fee -> fee.name().zh().equals(to.fee())
                ? new Fee(fee.name(), to.standard(), to.amount(), fee.basis(), fee.reduction(), fee.when())
                : fee).toList();
    }

    static CommandId command(UUID round, int at, String part) {
        return new CommandId(
                UUID.nameUUIDFromBytes((round + "/" + at + "/" + part).getBytes(StandardCharsets.UTF_8)));
    }
}
