package org.onewindow.catalogue.cleanup;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.counting.CaseCounts;
import org.onewindow.catalogue.counting.CaseCounts.Measured;
import org.onewindow.platform.OneWindowTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The ledger of re-engineering (流程再造台账): of every version of every item, how many stages, materials and visits it asks
 * for, what it promises, and how long its cases really took.
 */
@Component
public class Ledger {
    private final ItemShelf shelf;
    private final Catalogue catalogue;
    private final ObjectProvider<CaseCounts> cases;
    private final Clock clock;

    Ledger(ItemShelf shelf, Catalogue catalogue, ObjectProvider<CaseCounts> cases, Clock clock) {
        this.shelf = shelf;
        this.catalogue = catalogue;
        this.cases = cases;
        this.clock = clock;
    }

    private record VersionKey(ItemCode item, int version) {
    }

    /** Averages over lines; a mean of cases weighs each case alike. */
    public record Averages(int items, double stages, double promised, double materials, double visits,
            double workingDays, long cases) {
    }

    /** Every version of every item that is offered today, in the order of codes and versions. */
    public List<LedgerLine> lines() {
        var measured = measured();
        var lines = new ArrayList<LedgerLine>();
        for (var shelved : shelf.all()) {
            if (shelved.state() == ItemShelf.State.IN_FORCE) {
                lines.addAll(lines(shelved.item().code(), measured));
            }
        }
        return lines;
    }

    /** The versions of one item, offered or not. */
    public List<LedgerLine> of(ItemCode code) {
        return lines(code, measured());
    }

    /** The versions in force among lines, taken together. */
    public static Averages current(List<LedgerLine> lines) {
        return averages(lines.stream().filter(LedgerLine::inForce).toList());
    }

    /** The first versions of the same items, taken together: what it was before. */
    public static Averages first(List<LedgerLine> lines) {
        return averages(lines.stream().filter(line -> line.before() == null).toList());
    }

    private static Averages averages(List<LedgerLine> lines) {
        var measured = lines.stream().map(LedgerLine::measured).filter(one -> one != null).toList();
        var cases = measured.stream().mapToLong(Measured::cases).sum();
        var days = measured.stream().mapToLong(Measured::workingDays).sum();
        return new Averages(lines.size(), mean(lines, LedgerLine::stages),
                mean(lines, line -> line.promised().days()), mean(lines, LedgerLine::materials),
                mean(lines, LedgerLine::visits), cases == 0 ? 0 : (double) days / cases, cases);
    }

    private static double mean(List<LedgerLine> lines, ToDoubleFunction<LedgerLine> value) {
        return lines.stream().mapToDouble(value).average().orElse(0);
    }

    private List<LedgerLine> lines(ItemCode code, Map<VersionKey, Measured> measured) {
        var versions = shelf.versions(code).stream().sorted(Comparator.comparingInt(ServiceItem::version)).toList();
        var inForce = catalogue.inForce(code, OneWindowTime.today(clock)).map(ServiceItem::version).orElse(0);
        var lines = new ArrayList<LedgerLine>();
        LedgerLine before = null;
        for (var one : versions) {
            before = line(one, versions.size(), one.version() == inForce,
                    measured.get(new VersionKey(code, one.version())), before);
            lines.add(before);
        }
        return lines;
    }

    private static LedgerLine line(ServiceItem item, int versions, boolean inForce, @Nullable Measured measured,
            @Nullable LedgerLine before) {
        return new LedgerLine(item.code(), item.name(), item.department(), item.version(), versions, item.validFrom(),
                inForce, (int) item.procedure().stages().count(), item.limits().promised(), item.materials().size(),
                item.guidance().visits(), item.implemented().isInCentre(), measured, before);
    }

    private Map<VersionKey, Measured> measured() {
        var known = cases.getIfAvailable();
        return known == null
                ? Map.of()
                : known.measured().stream()
                        .collect(toMap(one -> new VersionKey(one.item(), one.version()), one -> one));
    }
}
