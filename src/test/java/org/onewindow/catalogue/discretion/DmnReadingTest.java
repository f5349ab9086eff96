package org.onewindow.catalogue.discretion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.catalogue.discretion.DiscretionTable.Leads;
import org.onewindow.platform.LocalisedText;

/** Documents of other tools, and hostile ones. */
class DmnReadingTest {
    private static final Map<String, Input> FORM = form();

    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="DRD" namespace="http://camunda.org/schema/1.0/dmn"
                xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0"
                exporter="Camunda Modeler" exporterVersion="5.20.0">
              <inputData id="i" name="area"/>
              <decision id="Decision_1" name="规模分级">
                <description>某文件〔2026〕1号</description>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="UNIQUE" biodi:annotationsWidth="400">
                  <input id="i1" label="面积"><inputExpression id="e1" typeRef="number"><text>area</text></inputExpression></input>
                  <input id="i2" label="类别"><inputExpression id="e2" typeRef="string"><text>类别</text></inputExpression></input>
                  <input id="i3"><inputExpression id="e3" typeRef="boolean"><text>air</text></inputExpression></input>
                  <output id="o" label="结论" name="result" typeRef="string"/>
                  <annotation name="说明"/>
                  <rule id="r1"><description>小</description>
                    <inputEntry id="a"><text>[0..200[</text></inputEntry>
                    <inputEntry id="b"><text>"bath", "hotel"</text></inputEntry>
                    <inputEntry id="c"><text>-</text></inputEntry>
                    <outputEntry id="d1"><text>"准予"</text></outputEntry><annotationEntry><text>一</text></annotationEntry></rule>
                  <rule id="r2">
                    <inputEntry id="a2"><text>&gt;= 200</text></inputEntry>
                    <inputEntry id="b2"><text></text></inputEntry>
                    <inputEntry id="c2"><text>false</text></inputEntry>
                    <outputEntry id="d2"><text>"deny"</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <dmndi:DMNDI><dmndi:DMNDiagram id="x"/></dmndi:DMNDI>
            </definitions>
            """;

    private static Map<String, Input> form() {
        var kinds = new LinkedHashMap<String, LocalisedText>();
        kinds.put("bath", new LocalisedText("沐浴", "Bath"));
        kinds.put("hotel", new LocalisedText("住宿", "Hotel"));
        kinds.put("shop", new LocalisedText("商场", "Shop"));
        return Map.of("area", new Input.Numbers("area", new LocalisedText("面积", "Area")), "kind",
                new Input.Choice("kind", new LocalisedText("类别", "Kind"), kinds), "air",
                Input.Choice.yesOrNo("air", new LocalisedText("空调", "Air conditioning")));
    }

    @Test
    void aDocumentOfAnotherToolBecomesATable() {
        var read = (DmnOutcome.Read) read(DOCUMENT);
        var table = read.table();
        assertThat(read.complete()).as("it does not say which outcome denies").isFalse();
        assertThat(table.code()).isEqualTo("table7");
        assertThat(table.name().zh()).isEqualTo("规模分级");
        assertThat(table.basis().zh()).isEqualTo("某文件〔2026〕1号");
        assertThat(table.inputs()).containsExactly("area", "kind", "air");
        assertThat(table.outcomes()).extracting(one -> one.code() + " " + one.name().zh())
                .containsExactly("o1 准予", "deny deny");
        assertThat(table.outcomes()).extracting(DiscretionTable.Outcome::leads).containsOnly(Leads.OPEN);
        assertThat(table.rules()).extracting(rule -> rule.when().stream().map(Cell::notation).toList() + " "
                + rule.outcome()).containsExactly("[[0..200), bath, hotel, -] o1", "[>= 200, -, no] deny");
        assertThat(TableCheck.findings(table, FORM, Set.of())).as("its gaps are found as always")
                .anyMatch(TableFinding.Gap.class::isInstance)
                .contains(new TableFinding.Undecided(new LocalisedText("准予", "")));
    }

    @Test
    void aNameThatTwoFieldsShareIsRefusedAndTheirCodesAreNot() {
        var form = new LinkedHashMap<>(FORM);
        form.put("area2", new Input.Numbers("area2", new LocalisedText("类别", "Kind")));
        var refused = (DmnOutcome.Refused) DmnReading.read(DOCUMENT.getBytes(StandardCharsets.UTF_8), "table7", form);
        assertThat(refused.messageKey()).isEqualTo("catalogue.dmn.input-shared");
        assertThat(refused.args()).containsExactly(11, "类别");
        var byCode = DOCUMENT.replace("<text>类别</text>", "<text>kind</text>");
        assertThat(DmnReading.read(byCode.getBytes(StandardCharsets.UTF_8), "table7", form))
                .isInstanceOf(DmnOutcome.Read.class);
    }

    @Test
    void laterVersionsAndFirstAreRead() {
        assertThat(read(DOCUMENT.replace("20191111/MODEL", "20211108/MODEL"))).isInstanceOf(DmnOutcome.Read.class);
        assertThat(read(DOCUMENT.replace("20191111/MODEL", "20230324/MODEL"))).isInstanceOf(DmnOutcome.Read.class);
        assertThat(read(DOCUMENT.replace(" hitPolicy=\"UNIQUE\"", ""))).isInstanceOf(DmnOutcome.Read.class);
        assertThat(read(DOCUMENT.replace("\"UNIQUE\"", "\"FIRST\""))).isInstanceOf(DmnOutcome.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20191111/MODEL     | 20180521/MODEL         | not-dmn      | 2  | definitions
            https://www.omg.org/spec/DMN/20191111/MODEL/ | http://www.omg.org/spec/DMN/20180521/MODEL/ | old-version | 4 | definitions
            "UNIQUE"           | "COLLECT"              | hit-policy   | 9  | COLLECT
            "UNIQUE"           | "UNIQUE" aggregation="SUM" | attribute | 9 | aggregation
            <text>area</text>  | <text>colour</text>    | input        | 10 | colour
            <text>air</text>   | <text>area</text>      | input-twice  | 12 | area
            typeRef="boolean"  | typeRef="string"       | type         | 12 | string
            "bath", "hotel"    | "bath", "zoo"          | answer       | 17 | zoo
            "bath", "hotel"    | not("bath")            | cell.choice  | 17 | not("bath")
            [0..200[           | area * 2 > 5           | cell.number  | 16 | area * 2 > 5
            [0..200[           | [200..0[               | cell.number  | 16 | [200..0[
            <text>false</text> | <text>"no"</text>      | cell.yes-no  | 23 | "no"
            "准予"             | 1 + 1                  | outcome      | 19 | 1 + 1
            <inputData         | <import                | element      | 5  | import
            <annotation name   | <defaultOutputEntry x  | element      | 14 | defaultOutputEntry
            <text>area</text>  | <text>area</text><importedValues/> | element | 10 | importedValues
            <inputEntry id="c"><text>-</text></inputEntry> | <!-- -->      | entries      | 15 | 2
            <description>某文件〔2026〕1号</description> | <!-- --> | no-basis | 6 |
            id="e1"            | id="e1" expressionLanguage="javascript" | language | 10 | javascript
            """)
    void whatIsNotUnderstoodIsRefusedByNameAndLine(String there, String instead, String what, int line, String said) {
        assertThat(DOCUMENT).contains(there);
        var refused = (DmnOutcome.Refused) read(DOCUMENT.replace(there, instead));
        assertThat(refused.messageKey()).isEqualTo("catalogue.dmn." + what);
        if (!what.equals("old-version") && !what.equals("not-dmn")) {
            assertThat(refused.args().getFirst()).as("line: " + refused).isEqualTo(line);
        }
        if (said != null) {
            assertThat(refused.args().toString()).contains(said);
        }
    }

    @Test
    void nothingOutsideIsOpenedAndNothingGrowsInTheMemory() {
        var external = "<!DOCTYPE definitions [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>\n<definitions";
        assertThat(key(DOCUMENT.replaceFirst("<definitions", external).replace("某文件", "&secret;")))
                .isIn("document-type", "not-xml");
        assertThat(key(DOCUMENT.replaceFirst("<definitions", external))).isEqualTo("document-type");
        var laughs = "<!DOCTYPE definitions [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>\n<definitions";
        assertThat(key(DOCUMENT.replaceFirst("<definitions", laughs).replace("某文件", "&b;")))
                .isIn("document-type", "not-xml");
        assertThat(key(DOCUMENT.replace("某文件", "x".repeat(4_001)))).isEqualTo("too-long");
        assertThat(key(DOCUMENT.replace("<annotation name=\"说明\"/>", "<annotation/>".repeat(5_000))))
                .isEqualTo("too-many-elements");
        assertThat(key(DOCUMENT.replace("<annotation name=\"说明\"/>", "<a>".repeat(30) + "</a>".repeat(30))))
                .isEqualTo("too-many-elements");
        assertThat(key(DOCUMENT + " ".repeat(Element.MAX_BYTES))).isEqualTo("too-large");
        assertThat(key("not xml")).isEqualTo("not-xml");
        assertThat(key("")).isEqualTo("not-xml");
        assertThat(key(DOCUMENT.replace("</decision>", ""))).isEqualTo("not-xml");
    }

    @Test
    void tooManyRulesInputsAndDecisionsAreRefused() {
        var rule = DOCUMENT.substring(DOCUMENT.indexOf("<rule id=\"r2\">"), DOCUMENT.indexOf("</decisionTable>"));
        assertThat(key(DOCUMENT.replace("</decisionTable>", rule.repeat(60) + "</decisionTable>")))
                .isEqualTo("too-many-rules");
        assertThat(key(DOCUMENT.replace("<inputData id=\"i\" name=\"area\"/>", "<decision id=\"z\"/>")))
                .isEqualTo("decisions");
        assertThat(key(DOCUMENT.replaceAll("(?s)<decisionTable.*</decisionTable>", "<literalExpression/>")))
                .isEqualTo("element");
    }

    private static String key(String document) {
        return ((DmnOutcome.Refused) read(document)).messageKey().substring("catalogue.dmn.".length());
    }

    private static DmnOutcome read(String document) {
        return DmnReading.read(document.getBytes(StandardCharsets.UTF_8), "table7", FORM);
    }
}
