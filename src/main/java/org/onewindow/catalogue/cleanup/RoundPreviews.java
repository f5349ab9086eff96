package org.onewindow.catalogue.cleanup;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.counting.CaseCounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a round means: its measures with their items and with the cases that are under way. */
@Component
public class RoundPreviews {
    private final ItemShelf shelf;
    private final ObjectProvider<CaseCounts> cases;

    RoundPreviews(ItemShelf shelf, ObjectProvider<CaseCounts> cases) {
        this.shelf = shelf;
        this.cases = cases;
    }

    /** The measures, with the number of cases under way. */
    public List<MeasureView> withCases(Round round) {
        var known = cases.getIfAvailable();
        return views(round, known == null
                ? null
                : known.open(round.measures().stream().map(Measure::item).distinct().toList()));
    }

    /** The measures, as the public reads them. */
    public List<MeasureView> of(Round round) {
        return views(round, null);
    }

    private List<MeasureView> views(Round round, @Nullable Map<ItemCode, Long> open) {
        return IntStream.rangeClosed(1, round.measures().size()).mapToObj(at -> {
            var one = round.measures().get(at - 1);
            var into = one instanceof Measure.Merged merged ? item(merged.into()) : null;
            return new MeasureView(at, one, item(one.item()), into,
                    open == null ? null : open.getOrDefault(one.item(), 0L));
        }).toList();
    }

    private @Nullable ServiceItem item(ItemCode code) {
        return shelf.one(code).map(ItemShelf.Shelved::item).orElse(null);
    }
}
