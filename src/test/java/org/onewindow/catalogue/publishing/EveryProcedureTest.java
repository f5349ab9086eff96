package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.drawing.BpmnProcedure;
import org.onewindow.catalogue.drawing.BpmnProcedure.Source;
import org.onewindow.catalogue.drawing.BpmnReading;
import org.onewindow.catalogue.drawing.ProcedureWords.Progress;
import org.onewindow.catalogue.drawing.SampleWords;
import org.onewindow.platform.drawing.FlowInvariants;

/** Every procedure of the whole demonstration is drawn, and read by a second program as it was written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryProcedureTest {
    private final List<ServiceItem> items = new ArrayList<>(DemonstrationItems.read());

    EveryProcedureTest() throws IOException {
        items.addAll(FamilyCatalogue.read(FamilyCatalogueTest::department));
    }

    @Test
    void fiveHundredAndTwentySevenProceduresComeBackFromBpmn() {
        var words = SampleWords.in(Locale.SIMPLIFIED_CHINESE);
        assertThat(items).hasSize(527).allSatisfy(item -> {
            var reading = BpmnReading.of(BpmnProcedure.write(new Source(item.code().value(), item.name().zh(), "第 1 版",
                    item.procedure(), item.fields()), words));
            assertThat(reading.groups()).isEqualTo(BpmnReading.of(item.procedure()));
            assertThat(reading.name()).isEqualTo(item.name().zh());
            reading.everythingIsDrawn();
        });
        assertThat(items).as("some run side by side")
                .anySatisfy(item -> assertThat(item.procedure().groups()).anySatisfy(
                        group -> assertThat(group.stages()).hasSizeGreaterThan(1)));
        assertThat(items).as("some are conditional").anySatisfy(
                item -> assertThat(item.procedure().stages()).anySatisfy(
                        stage -> assertThat(stage.condition()).isNotNull()));
    }

    @Test
    void everyProcedureIsDrawnInBothLanguages() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            var words = SampleWords.in(locale);
            for (var item : items) {
                var chart = words.chart(item.procedure(), item.fields(), Progress.NONE);
                FlowInvariants.check(chart, chart.wide());
                FlowInvariants.check(chart, chart.tall());
                FlowInvariants.check(chart, chart.sheet());
            }
        }
    }
}
