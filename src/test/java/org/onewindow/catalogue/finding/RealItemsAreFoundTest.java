package org.onewindow.catalogue.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The names of 2,262 items of real authorities, each looked for as it stands, half typed, by pinyin, and with one
 * slip. The list is not part of the product: {@code ONEWINDOW_CHECK_DATA} (environment or system property) names the
 * folder of check data, and without it this check is skipped.
 */
@Tag("data")
class RealItemsAreFoundTest {
    private static final String FOLDER = "ONEWINDOW_CHECK_DATA";
    private static final String TABLE = "items/items.csv";
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
    private static final int FIRST_FEW = 3;
    /** What somebody types of a long name. */
    private static final int TYPED = 12;

    private final EntryIndex index = new EntryIndex();
    private final List<String> names = new ArrayList<>();

    @Test
    void everyNameIsFoundAmongTheFirstThree() throws IOException {
        read();
        assertThat(names).hasSizeGreaterThan(2_000);

        assertThat(share("as it stands", name -> name)).isGreaterThanOrEqualTo(0.99);
        assertThat(share("its first characters", RealItemsAreFoundTest::typed)).isGreaterThanOrEqualTo(0.95);
        assertThat(share("in pinyin", name -> String.join("", Sounds.sounds(typed(name)))))
                .isGreaterThanOrEqualTo(0.95);
        var random = new Random(11);
        assertThat(share("one character wrong", name -> wrong(typed(name), random))).isGreaterThanOrEqualTo(0.9);
        assertThat(share("one character missing", name -> missing(typed(name), random))).isGreaterThanOrEqualTo(0.9);
    }

    /** The share of the names of which the first few found begin with what was typed before it was distorted. */
    private double share(String how, UnaryOperator<String> distorted) {
        int found = 0;
        var missed = new ArrayList<String>();
        for (var name : names) {
            var typed = distorted.apply(name);
            var intended = how.equals("as it stands") ? name : typed(name);
            if (index.find(typed).stream().limit(FIRST_FEW).anyMatch(hit -> hit.entry().name().startsWith(intended))) {
                found++;
            } else {
                missed.add(typed);
            }
        }
        var share = found / (double) names.size();
        System.out.printf("%s: %.1f %% of %d, not for example %s%n", how, 100 * share, names.size(),
                missed.subList(0, Math.min(5, missed.size())));
        return share;
    }

    private static String typed(String name) {
        return SearchText.cut(name, TYPED);
    }

    private static String wrong(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + (char) (0x4E00 + random.nextInt(2_000)) + name.substring(at + 1);
    }

    private static String missing(String name, Random random) {
        int at = random.nextInt(name.length());
        return name.substring(0, at) + name.substring(at + 1);
    }

    private void read() throws IOException {
        var folder = System.getProperty(FOLDER, System.getenv().getOrDefault(FOLDER, ""));
        assumeTrue(!folder.isEmpty(), FOLDER + " names no folder");
        var entries = new ArrayList<Entry>();
        for (var line : Files.readAllLines(Path.of(folder, TABLE)).stream().skip(1).toList()) {
            var columns = line.split(COMMA, -1);
            entries.add(new Entry(columns[0], columns[2], "", List.of(), columns[3], "", "", columns[14]));
        }
        index.hold(entries);
        entries.stream().map(Entry::name).distinct().forEach(names::add);
    }
}
