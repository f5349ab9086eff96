package org.onewindow.casework.batches;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.ItemCode;

/**
 * A whole batch (批量申报) in one wish, as another system sends it.
 *
 * @param principal number of the identity document or credit code of those for whom rows without an applicant are; null
 *                  for the account itself
 * @param onPaper   codes of the materials that are brought to a window, for every row alike
 * @param papers    that all rows share
 * @param checkOnly whether nothing is to be handed in
 */
public record BatchOrder(ItemCode item, @Nullable String principal, Set<String> onPaper, List<Paper> papers,
        Content content, boolean checkOnly) {
    public BatchOrder {
        onPaper = Set.copyOf(onPaper);
        papers = List.copyOf(papers);
    }

    /** Bytes that may be read more than once. */
    public interface Source {
        /** Begins to read; the caller closes. */
        InputStream open() throws IOException;
    }

    /** A shared paper of a material. */
    public record Paper(String material, String fileName, Source bytes) {
    }

    /** What is applied for. */
    public sealed interface Content {
        /** A workbook or comma-separated values. */
        record Sheet(Source bytes) implements Content {
        }

        /** Rows by the codes of the columns; counted from 1. */
        record Rows(List<Map<String, String>> rows) implements Content {
            public Rows {
                rows = rows.stream().map(Map::copyOf).toList();
            }
        }
    }
}
