package org.onewindow.casework.marking;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.CaseNumber;
import org.onewindow.casework.CaseSnapshots;
import org.onewindow.casework.Situations;
import org.onewindow.casework.marking.MarkRows.MarkRow;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.discretion.DiscretionTable.Outcome;
import org.onewindow.platform.Actor;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.PageOf;
import org.onewindow.platform.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What supervision looks at in red, for supervision and the manager of the centre. */
@Component
public final class Marks {
    /** Lines of the count by person; a page shows the most, an export everything. */
    private static final int MOST_COUNTED = 30;

    /** Where the answer of a table stands among the details of a departure. */
    private static final int ANSWER = 1;
    private static final String NO_ANSWER = "casework.mark.no-answer";

    private final MarkRows rows;
    private final CaseSnapshots snapshots;
    private final Situations situations;
    private final MessageSource messages;

    Marks(MarkRows rows, CaseSnapshots snapshots, Situations situations, MessageSource messages) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.situations = situations;
        this.messages = messages;
    }

    /** What the list is narrowed to; null narrows nothing. */
    public record Filter(@Nullable MarkKind kind, @Nullable String department, @Nullable LocalDate from,
            @Nullable LocalDate to) {
    }

    /** How many marks of a kind are one person's. */
    public record Count(MarkKind kind, String staff, int count) {
    }

    /** Whether the actor may look. */
    public boolean mayLook(Actor actor) {
        return actor instanceof Actor.Officer officer
                && (officer.has(Role.SUPERVISOR) || officer.has(Role.CENTRE_MANAGER));
    }

    /** The marks, the newest first; nothing for whoever may not look. */
    public PageOf<MarkView> list(Actor actor, Filter filter, int page, int size) {
        return mayLook(actor)
                ? rows.page(filter, OneWindowTime.today(situations.clock()), page, size).map(this::view)
                : new PageOf<>(List.of(), page, size, 0);
    }

    /** Whose they are, the most first. */
    public List<Count> counts(Actor actor, Filter filter) {
        return mayLook(actor)
                ? rows.counts(filter, OneWindowTime.today(situations.clock()), MOST_COUNTED).stream()
                        .map(row -> new Count(row.kind(), row.staff(), row.count())).toList()
                : List.of();
    }

    private MarkView view(MarkRow row) {
        var item = item(row.number());
        var details = details(row, item);
        return new MarkView(row.number(), row.kind(), item.name(), row.department(), row.staff(), row.on(),
                row.dueOn(), row.settledOn(), details);
    }

    private List<LocalisedText> details(MarkRow row, ServiceItem item) {
        return switch (row.kind()) {
            case SECOND_NOTICE -> row.details().stream().map(code -> item.material(code)
                    .map(MaterialRequirement::name).orElse(LocalisedText.of(code))).toList();
            case DEPARTURE -> departure(row.details(), item);
            case DEEMED, SHEET, VOID -> row.details().stream().map(LocalisedText::of).toList();
        };
    }

    /** The names of the table, of its answer and of what was applied, if that is one of its outcomes. */
    private List<LocalisedText> departure(List<String> codes, ServiceItem item) {
        var table = item.table(codes.getFirst())
                .orElseThrow(() -> new IllegalStateException("a version keeps its tables: " + codes));
        return Stream.concat(Stream.of(table.name()), IntStream.range(1, codes.size()).boxed()
                .flatMap(at -> at == ANSWER && codes.get(at).isEmpty()
                        ? Stream.of(noAnswer())
                        : table.outcome(codes.get(at)).map(Outcome::name).stream()))
                .toList();
    }

    private LocalisedText noAnswer() {
        return new LocalisedText(messages.getMessage(NO_ANSWER, null, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(NO_ANSWER, null, Locale.ENGLISH));
    }

    private ServiceItem item(CaseNumber number) {
        return situations.item(snapshots.current(number)
                .orElseThrow(() -> new IllegalStateException("a marked case exists: " + number)).file());
    }
}
