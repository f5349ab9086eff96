package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.discretion.Cell;
import org.onewindow.catalogue.discretion.DiscretionJudge;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.DiscretionTable.Rule;
import org.onewindow.catalogue.discretion.DmnDocument;
import org.onewindow.catalogue.discretion.DmnOutcome;
import org.onewindow.catalogue.discretion.DmnReading;
import org.onewindow.catalogue.discretion.Judgement;
import org.operaton.bpm.model.dmn.Dmn;

/** Discretion tables as parts of items: stored, published, asked and exported. */
class TablesOfItemsTest {
    private final ItemDocuments documents = new ItemDocuments();
    private final DiscretionJudge judge = new DiscretionJudge();

    @Test
    void anItemWithoutATableHasTheBytesThatItAlwaysHad() throws IOException {
        for (var item : items()) {
            var written = new String(documents.write(item), StandardCharsets.UTF_8);
            assertThat(documents.read(documents.write(item))).isEqualTo(item);
            assertThat(written.contains("\"discretion\"")).as(item.code().value())
                    .isEqualTo(!item.requirements().tables().isEmpty());
        }
    }

    @Test
    void theTablesOfTheDemonstrationDecideEveryCase() throws IOException {
        var measured = items().stream().filter(item -> !item.requirements().tables().isEmpty()).toList();
        assertThat(measured).extracting(item -> item.code().value()).contains("000123001000", "000117003000");
        for (var item : measured) {
            assertThat(PublishingRules.check(item, _ -> true)).as(item.code().value()).isEmpty();
        }
    }

    @Test
    void aTableWithAGapAnOverlapOrNoStageIsNotPublished() throws IOException {
        var item = hygiene();
        var table = item.requirements().tables().getFirst();
        var shorter = table.rules().subList(1, table.rules().size());
        assertThat(failures(item, table, shorter)).singleElement().satisfies(failure -> {
            assertThat(failure.messageKey()).isEqualTo("catalogue.publishing.tables-decide-every-case.gap");
            assertThat(failure.args().get(1)).isEqualTo("场所类别：美容美发；经营面积（平方米） < 200");
        });
        var twice = List.of(new Rule(List.of(Cell.ANY, Cell.ANY, Cell.ANY), "low"), table.rules().getLast());
        assertThat(failures(item, table, twice)).singleElement().satisfies(failure -> assertThat(failure.messageKey())
                .isEqualTo("catalogue.publishing.tables-decide-every-case.overlap"));
        var none = with(item, List.of());
        assertThat(PublishingRules.check(none, _ -> true)).singleElement().satisfies(failure -> assertThat(
                failure.messageKey()).isEqualTo("catalogue.publishing.tables-decide-every-case.no-table"));
    }

    @Test
    void theEngineAnswersAsTheRulesSay() throws IOException {
        var item = hygiene();
        assertThat(asked(item, "hairdressing", "199.99", "yes")).isEqualTo("1 low");
        assertThat(asked(item, "hairdressing", "200", "no")).isEqualTo("2 low");
        assertThat(asked(item, "hairdressing", "200", "yes")).isEqualTo("3 medium");
        assertThat(asked(item, "lodging", "499.9999", "no")).isEqualTo("5 medium");
        assertThat(asked(item, "lodging", "500.0000", "no")).isEqualTo("6 high");
        assertThat(judge.judge(item.requirements().tables().getFirst(), item.requirements().inputs(), Map.of()))
                .isEqualTo(new Judgement.Nothing());
    }

    @Test
    void everyTableOfTheDemonstrationIsReadBackFromItsDocument() throws IOException {
        var all = new ArrayList<>(items());
        all.addAll(FamilyCatalogue.read(FamilyCatalogueTest::department));
        int tables = 0;
        for (var item : all) {
            var form = item.requirements().inputs();
            for (var table : item.requirements().tables()) {
                var document = DmnDocument.of(table, table.inputs().stream().map(form::get).toList());
                assertThat(DmnReading.read(document, table.code(), form)).as(item.name().zh() + " " + table.code())
                        .isEqualTo(new DmnOutcome.Read(table, true));
                tables++;
            }
        }
        assertThat(tables).isGreaterThan(3);
    }

    @Test
    void theDocumentIsDmnThatTheModelLibraryReads() throws IOException {
        for (var item : items()) {
            for (var table : item.requirements().tables()) {
                var inputs = table.inputs().stream().map(item.requirements().inputs()::get).toList();
                var model = Dmn.readModelFromStream(
                        new ByteArrayInputStream(DmnDocument.of(table, inputs)));
                Dmn.validateModel(model);
                assertThat(model.getDefinitions().getNamespace()).contains("onewindow");
                assertThat(model.getModelElementsByType(org.operaton.bpm.model.dmn.instance.Rule.class))
                        .hasSameSizeAs(table.rules());
            }
        }
    }

    private String asked(ServiceItem item, String type, String area, String air) {
        var answers = Map.of("placeType", type, "area", area, "airConditioning", air);
        assertThat(Forms.check(item.fields(), answers)).as("these answers are answers of the form")
                .noneMatch(error -> answers.containsKey(error.field()));
        var judged = judge.judge(item.requirements().tables().getFirst(), item.requirements().inputs(), answers);
        assertThat(judged).isInstanceOf(Judgement.Hit.class);
        var hit = (Judgement.Hit) judged;
        return hit.rule() + " " + hit.outcome().code();
    }

    private static List<PublishingFailure> failures(ServiceItem item, DiscretionTable table, List<Rule> rules) {
        var changed = new DiscretionTable(table.code(), table.name(), table.basis(), table.inputs(), table.outcomes(),
                rules);
        return PublishingRules.check(with(item, List.of(changed)), _ -> true).stream().limit(1).toList();
    }

    private static ServiceItem with(ServiceItem item, List<DiscretionTable> tables) {
        return new ServiceItem(item.code(), item.version(), item.name(), item.kind(), item.handling(),
                item.department(), item.applicants(), item.limits(), item.basis(),
                item.requirements().withTables(tables), item.procedure(), item.fees(), item.results(),
                item.guidance(), item.publication(), item.prerequisites(), item.particulars(), item.implementation(),
                item.validity());
    }

    private static ServiceItem hygiene() throws IOException {
        return items().stream().filter(item -> item.code().value().equals("000123001000")).findFirst().orElseThrow();
    }

    private static List<ServiceItem> items() throws IOException {
        return DemonstrationItems.read();
    }
}
