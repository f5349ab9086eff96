package org.onewindow.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.editing.DraftPublishing;
import org.onewindow.catalogue.editing.DraftQuery;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.exchange.ImportLine.Outcome;
import org.onewindow.catalogue.exchange.ImportOrder.Mode;
import org.onewindow.organisation.Centre;
import org.onewindow.organisation.CentreCode;
import org.onewindow.organisation.Organisation;
import org.onewindow.organisation.OrganisationPlan;
import org.onewindow.platform.Actor;
import org.onewindow.platform.CommandId;
import org.onewindow.platform.LocalisedText;
import org.onewindow.platform.Role;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Lists as they really come, through the façade, on a real database. */
@SpringJUnitConfig(classes = ItemImportsTest.Modules.class, initializers = TestDatabase.Initializer.class)
@DirtiesContext(classMode = ClassMode.AFTER_EACH_TEST_METHOD)
class ItemImportsTest {
    private static final Actor MANAGER = new Actor.Officer(UUID.randomUUID(), "S9102", Set.of(Role.CENTRE_MANAGER));
    private static final Actor CLERK = new Actor.Officer(UUID.randomUUID(), "S0101", Set.of(Role.STAFF));
    private static final String HEAD = "task_code,task_name,task_type,dept_name,server_type,anticipate_day,"
            + "anticipate_type,promise_day,promise_type,material_name,by_the_way\r\n";
    private static final String GOOD = "SD-0001,食品经营许可,行政许可,外市市场监督管理局,企业法人,20,工作日,9,工作日,申请书|平面图,x\r\n";

    @Configuration
    @ComponentScan(basePackages = {"org.onewindow.platform.database", "org.onewindow.journal",
            "org.onewindow.organisation",
            "org.onewindow.catalogue"}, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.onewindow\\..*\\.web\\..*"))
    @ImportAutoConfiguration({DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
            JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class})
    static class Modules {
    }

    @Autowired
    private ItemImports imports;
    @Autowired
    private ItemExports exports;
    @Autowired
    private ItemDrafts drafts;
    @Autowired
    private DraftPublishing publishing;
    @Autowired
    private Organisation organisation;

    @BeforeEach
    void aCentre() {
        var words = LocalisedText.of("样品");
        organisation.install(new Actor.Automatic("test"), CommandId.next(),
                new OrganisationPlan(new Centre(new CentreCode("37150000"), words, words, "0635-0", words), List.of(),
                        List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void aDirtyListEndsWithAResultForEachLine() {
        var report = run(Mode.REAL, ListFormat.CSV, HEAD + GOOD + GOOD
                + "SD-0002,\"<!DOCTYPE html><html><head><title>502 Bad Gateway</title>\",,,,,,,,,\r\n"
                + "未找到匹配的信息,,,,,,,,,,\r\n"
                + "SD-0003,农药&amp;amp;经营,01,外市农业局,自然人,,,5,工作日,申请书,\r\n"
                + "SD-0004,短行\r\n" + ",没有编码,行政许可,外市农业局,自然人,20,工作日,5,工作日,申请书,\r\n");
        assertThat(report.lines()).isEqualTo(7);
        assertThat(report.taken()).isEqualTo(2);
        assertThat(report.incomplete()).isEqualTo(1);
        assertThat(report.refused()).isEqualTo(5);
        assertThat(imports.lines(report.id(), null, 0, 100).items())
                .filteredOn(line -> line.remarks().stream()
                        .anyMatch(remark -> remark.kind().effect() == Remark.Effect.MENDED))
                .extracting(ImportLine::code).containsExactly("SD-0003");
        assertThat(report.mended()).isEqualTo(1);
        assertThat(report.units()).isEqualTo(2);
        assertThat(report.failure()).isNull();
        var lines = imports.lines(report.id(), null, 0, 100).items();
        assertThat(lines).extracting(ImportLine::number).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(lines).filteredOn(line -> line.outcome() == Outcome.REFUSED)
                .extracting(line -> line.remarks().getFirst().kind())
                .containsExactly(Remark.Kind.CODE_TWICE, Remark.Kind.ERROR_PAGE, Remark.Kind.NOTHING_FOUND,
                        Remark.Kind.NO_DEPARTMENT, Remark.Kind.NO_CODE);
        assertThat(imports.lines(report.id(), Outcome.INCOMPLETE, 0, 10).total()).isEqualTo(1);
        assertThat(drafts.page(new DraftQuery("", null, 0, 10)).total()).isEqualTo(2);
        assertThat(organisation.current().departments()).extracting(unit -> unit.name().zh())
                .containsExactly("外市市场监督管理局", "外市农业局");
    }

    @Test
    void aDryRunReportsTheSameAndKeepsNothing() {
        var report = run(Mode.DRY_RUN, ListFormat.CSV, HEAD + GOOD);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.changed()).isZero();
        assertThat(report.units()).isEqualTo(1);
        assertThat(drafts.page(new DraftQuery("", null, 0, 10)).total()).isZero();
        assertThat(organisation.current().departments()).isEmpty();
    }

    @Test
    void theSameListAgainChangesNothing() {
        assertThat(run(Mode.REAL, ListFormat.CSV, HEAD + GOOD).changed()).isEqualTo(1);
        var again = run(Mode.REAL, ListFormat.CSV, HEAD + GOOD);
        assertThat(again.changed()).isZero();
        assertThat(again.taken()).isEqualTo(1);
        assertThat(again.units()).isZero();
        var other = run(Mode.REAL, ListFormat.CSV, HEAD + GOOD.replace(",9,", ",5,"));
        assertThat(other.changed()).isEqualTo(1);
    }

    @Test
    void jsonLinesAndWorkbooksAreReadLikeTables() throws IOException {
        var json = "\ufeff{\"TASK_CODE\":\"SD-0001\",\"TASK_NAME\":\"食品经营许可\",\"TASK_TYPE\":\"行政许可\",\"DEPT_NAME\":\"外市市场监督管理局\","
                + "\"service_object_name\":[\"企业法人\"],\"handle_time\":\"20(工作日)\",\"handle_time_limit\":\"9(工作日)\","
                + "\"material_intro\":[\"申请书\",\"平面图\"]}\n<html>错误</html>\n{\"broken\": \n[1,2]\n\n";
        var report = run(Mode.REAL, ListFormat.JSON_LINES, json);
        assertThat(report.taken()).isEqualTo(1);
        assertThat(report.incomplete()).isZero();
        assertThat(imports.lines(report.id(), Outcome.REFUSED, 0, 10).items())
                .extracting(line -> line.remarks().getFirst().kind()).containsExactly(Remark.Kind.ERROR_PAGE,
                        Remark.Kind.NOT_A_LINE, Remark.Kind.NOT_A_LINE);
        var again = run(Mode.REAL, ListFormat.XLSX, workbook(List.of(HEAD.strip().split(",")),
                List.of(GOOD.strip().split(","))));
        assertThat(again.taken()).isEqualTo(1);
        assertThat(again.changed()).as("the same item in another form").isZero();
    }

    @Test
    void whatIsNoListAtAllEndsWithAReasonAndNoStackTrace() {
        var report = run(Mode.REAL, ListFormat.XLSX, HEAD + GOOD);
        assertThat(report.failure()).isEqualTo("NOT_READABLE");
        assertThat(report.endedAt()).isNotNull();
        assertThat(run(Mode.REAL, ListFormat.CSV, "").lines()).isZero();
        assertThat(imports.reports()).hasSize(2);
    }

    @Test
    void aClerkMayNotImport() {
        assertThat(imports.run(CLERK, order(Mode.REAL, ListFormat.CSV), bytes(HEAD + GOOD), _ -> {
        })).isInstanceOf(ImportOutcome.NotYours.class);
        assertThat(imports.reports()).isEmpty();
    }

    @Test
    void whatLacksNothingIsPublishedAndExportedAndReadBackUnchanged() throws IOException {
        run(Mode.REAL, ListFormat.CSV, HEAD + GOOD
                + "SD-0002,兜底许可,行政许可,外市市场监督管理局,企业法人,20,工作日,9,工作日,申请书|其他材料,\r\n");
        assertThat(publishing.publishReady(MANAGER, 10, _ -> {
        }).published()).as("nobody holds the posts of the new unit").isZero();
        var published = publishing.publishReady(new Actor.Automatic("test"), 10, _ -> {
        });
        assertThat(published.published()).isEqualTo(1);
        assertThat(published.told()).singleElement().satisfies(one -> assertThat(one.failures())
                .extracting(failure -> failure.rule()).contains("materials-are-listed-in-full"));
        assertThat(drafts.page(new DraftQuery("", null, 0, 10)).items()).extracting(line -> line.code().value())
                .containsExactly("SD-0002");
        for (var format : ListFormat.values()) {
            var out = new ByteArrayOutputStream();
            exports.write(format, out);
            var done = imports.run(MANAGER, order(Mode.DRY_RUN, format), new ByteArrayInputStream(out.toByteArray()),
                    _ -> {
                    });
            assertThat(done).isInstanceOfSatisfying(ImportOutcome.Done.class, back -> {
                assertThat(back.report().taken()).as(format.name()).isEqualTo(1);
                assertThat(back.report().incomplete()).as(format.name()).isZero();
            });
        }
    }

    @Test
    void progressIsToldAfterEachBatch() {
        var list = new StringBuilder(HEAD);
        for (int i = 0; i < 450; i++) {
            list.append(GOOD.replace("SD-0001", "SD-" + (1000 + i)));
        }
        var told = new ArrayList<Long>();
        imports.run(MANAGER, order(Mode.REAL, ListFormat.CSV), bytes(list.toString()), told::add);
        assertThat(told).containsExactly(200L, 400L, 450L);
    }

    private ImportReport run(Mode mode, ListFormat format, String list) {
        return run(mode, format, list.getBytes(StandardCharsets.UTF_8));
    }

    private ImportReport run(Mode mode, ListFormat format, byte[] list) {
        var outcome = imports.run(MANAGER, order(mode, format), new ByteArrayInputStream(list), _ -> {
        });
        assertThat(outcome).isInstanceOf(ImportOutcome.Done.class);
        return ((ImportOutcome.Done) outcome).report();
    }

    private static ImportOrder order(Mode mode, ListFormat format) {
        return new ImportOrder("清单." + format.extension(), format, KindDialect.NATIONAL, mode);
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] workbook(List<String> head, List<String> line) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("清单");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.value(1, column, line.get(column));
            }
        }
        return out.toByteArray();
    }
}
