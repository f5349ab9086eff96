package org.onewindow.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import org.onewindow.casework.CaseFact.PaperRef;
import org.onewindow.casework.terms.PaperKind;
import org.onewindow.documents.wording.Wordings;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.DepartmentCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * Gives case numbers and the numbers of papers, each unique over all nodes and rising on each. A node reserves a block of
 * a series with one statement and gives numbers from memory; what it holds when it stops is void, which leaves gaps and
 * never a number given twice.
 */
@Component
@NamedInterface("core")
public final class Numbers {
    /** Numbers reserved at first: few enough that a day's gaps stay small beside six digits. */
    private static final int SMALLEST = 20;

    /** A series that uses up block after block within a second reserves more at once, up to this. */
    private static final int LARGEST = 320;

    private static final long FAST_NANOS = 1_000_000_000L;

    /** Series kept in memory; one department uses a handful a day. */
    private static final int MAX_SERIES = 5_000;

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final Cache<String, Block> blocks = Caffeine.newBuilder().maximumSize(MAX_SERIES).build();

    Numbers(JdbcClient jdbc, Wordings wordings) {
        this.jdbc = jdbc;
        this.wordings = wordings;
    }

    /** The next case number of a department's day. */
    public CaseNumber ofCase(CentreCode centre, DepartmentCode department, LocalDate day) {
        var serial = next("case/" + centre.value() + department.value() + day);
        return CaseNumber.of(centre, department, day, Math.toIntExact(serial));
    }

    /**
     * The next paper of a department's series of a kind in a year, with a number such as 市监受字〔2026〕第000017号, in the
     * wording that is in force now.
     */
    public PaperRef ofPaper(String departmentWord, String department, PaperKind kind, int year) {
        var serial = next("paper/" + department + "/" + kind.name() + "/" + year);
        return new PaperRef("%s%s字〔%d〕第%06d号".formatted(departmentWord, kind.seriesWord(), year, serial), kind,
                wordings.inForce(kind.form()));
    }

    /** The next number of the series, from 1. */
    public long next(String series) {
        return blocks.get(series, name -> new Block()).next(series);
    }

    private final class Block {
        private long next;
        private long end;
        private int size = SMALLEST;
        private long reservedAt = System.nanoTime();

        synchronized long next(String series) {
            if (next == end) {
                var now = System.nanoTime();
                size = end > 0 && now - reservedAt < FAST_NANOS ? Math.min(2 * size, LARGEST) : SMALLEST;
                reservedAt = now;
                end = reserve(series, size);
                next = end - size;
            }
            return next++;
        }
    }

    private long reserve(String series, int count) {
        return jdbc.sql("""
                insert into casework.serial (series, next) values (:series, 1 + :count)
                on conflict (series) do update set next = casework.serial.next + :count
                returning next""").param("series", series).param("count", count).query(Long.class).single();
    }
}
