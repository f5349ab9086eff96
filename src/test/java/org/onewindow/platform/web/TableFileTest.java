package org.onewindow.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class TableFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final TableFile TABLE = new TableFile("清单", List.of("事项", "数", "日期"),
            List.of(List.of("=1+1", 3, DAY), List.of("", "", ""), List.of("只有一格")));

    @Test
    void aWorkbookHoldsTextsThatNoSpreadsheetComputesNumbersAndDays() throws IOException {
        var response = new MockHttpServletResponse();
        TABLE.xlsx(response, "清单-2026-11-26");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment")
                .endsWith("filename*=UTF-8''%E6%B8%85%E5%8D%95-2026-11-26.xlsx");
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(book.getFirstSheet().getName()).isEqualTo("清单");
            assertThat(rows.getFirst().getCellText(1)).isEqualTo("数");
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("'=1+1");
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("3");
            assertThat(rows.get(1).getCell(2).asDate().toLocalDate()).isEqualTo(DAY);
            assertThat(rows.getLast().getCellText(0)).as("a row may end early").isEqualTo("只有一格");
        }
    }

    @Test
    void aTextFileHoldsTheSame() throws IOException {
        var response = new MockHttpServletResponse();
        TABLE.csv(response);
        assertThat(response.getContentAsString()).startsWith("\uFEFF事项,数,日期\r\n'=1+1,3,2026-11-26\r\n");
    }

    @Test
    void everyColumnHasAWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TableFile("清单", List.of("一", "二"), List.of(20), List.of()));
    }
}
