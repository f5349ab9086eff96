package org.onewindow.catalogue.web.editing.list;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemShelf;
import org.onewindow.catalogue.ItemShelf.Shelved;
import org.onewindow.catalogue.editing.DraftLine;
import org.onewindow.catalogue.editing.DraftQuery;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.web.ItemWords;
import org.onewindow.catalogue.web.editing.list.DeskQuery.Shown;
import org.onewindow.organisation.DepartmentCode;
import org.onewindow.platform.PageOf;
import org.springframework.stereotype.Component;

/** Items and drafts as the lines of one list: published ones from memory, drafts from their table. */
@Component
final class DeskList {
    /** Rows of an export; it is a working list, the exchange of lists is another matter. */
    static final int MAX_EXPORT = 5_000;

    private final ItemShelf shelf;
    private final ItemDrafts drafts;

    DeskList(ItemShelf shelf, ItemDrafts drafts) {
        this.shelf = shelf;
        this.drafts = drafts;
    }

    /**
     * A line.
     *
     * @param promise    in words; empty where there is none yet
     * @param days       of the promise, for the order
     * @param version    0 for a draft
     * @param validFrom  of a version
     * @param changedAt  of a draft
     * @param complete   whether a draft lacks nothing
     */
    record Line(String code, String name, String department, String kind, String promise, int days, int version,
            @Nullable LocalDate validFrom, @Nullable Instant changedAt, String changedBy, boolean complete) {
    }

    PageOf<Line> page(DeskQuery query, ItemWords words, Locale locale) {
        if (query.shown() == Shown.DRAFT) {
            return drafts.page(query.drafts(query.number(), DeskQuery.SIZE)).map(one -> line(one, words));
        }
        var lines = items(query, words, locale);
        var from = Math.min((long) query.number() * DeskQuery.SIZE, lines.size());
        var to = Math.min(from + DeskQuery.SIZE, lines.size());
        return new PageOf<>(lines.subList((int) from, (int) to), query.number(), DeskQuery.SIZE, lines.size());
    }

    /** All lines, up to the limit of an export. */
    List<Line> all(DeskQuery query, ItemWords words, Locale locale) {
        if (query.shown() != Shown.DRAFT) {
            return items(query, words, locale).stream().limit(MAX_EXPORT).toList();
        }
        return PageOf.all(page -> drafts.page(query.drafts(page, PageOf.MAX_SIZE)), MAX_EXPORT).stream()
                .map(one -> line(one, words)).toList();
    }

    /** How many each list holds. */
    Map<Shown, Long> counts() {
        var counts = new EnumMap<Shown, Long>(Shown.class);
        shelf.all().forEach(one -> counts.merge(shown(one), 1L, Long::sum));
        counts.put(Shown.DRAFT, drafts.page(new DraftQuery("", null, 0, 1)).total());
        return counts;
    }

    private List<Line> items(DeskQuery query, ItemWords words, Locale locale) {
        return shelf.all().stream().filter(one -> shown(one) == query.shown()).filter(one -> matches(one, query))
                .map(one -> line(one, words, locale)).sorted(order(query, locale)).toList();
    }

    private static Shown shown(Shelved one) {
        return switch (one.state()) {
            case IN_FORCE -> Shown.IN_FORCE;
            case NOT_YET -> Shown.NOT_YET;
            case WITHDRAWN -> Shown.WITHDRAWN;
            case EXPIRED -> Shown.EXPIRED;
        };
    }

    private static boolean matches(Shelved one, DeskQuery query) {
        var item = one.item();
        var text = query.words().toLowerCase(Locale.ROOT);
        return (text.isEmpty() || item.name().zh().toLowerCase(Locale.ROOT).contains(text)
                || item.name().en().toLowerCase(Locale.ROOT).contains(text)
                || item.code().value().startsWith(query.words()))
                && (query.departmentCode() == null || item.department().equals(query.departmentCode()))
                && (query.itemKind() == null || item.kind() == query.itemKind());
    }

    private static Comparator<Line> order(DeskQuery query, Locale locale) {
        var collator = Collator.getInstance(locale);
        Comparator<Line> order = switch (query.column()) {
            case "name" -> Comparator.comparing(Line::name, collator);
            case "department" -> Comparator.comparing(Line::department, collator);
            case "kind" -> Comparator.comparing(Line::kind, collator);
            case "promise" -> Comparator.comparingInt(Line::days);
            case "from" -> Comparator.comparing(Line::validFrom, Comparator.nullsLast(Comparator.naturalOrder()));
            default -> Comparator.comparing(Line::code);
        };
        return (query.isFalling() ? order.reversed() : order).thenComparing(Line::code);
    }

    private static Line line(Shelved one, ItemWords words, Locale locale) {
        var item = one.item();
        var promised = item.limits().promised();
        return new Line(item.code().value(), item.name().in(locale), words.department(item.department()),
                words.kind(item.kind()), words.limit(promised), promised.days(), item.version(), item.validFrom(),
                null, "", true);
    }

    private static Line line(DraftLine one, ItemWords words) {
        var department = one.department();
        var kind = one.kind();
        return new Line(one.code().value(), one.name(),
                department == null ? "" : words.department(new DepartmentCode(department)),
                kind == null ? "" : words.kind(kind), "", 0, 0, null, one.savedAt(), one.savedBy(), one.ready());
    }
}
