package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.ItemDocuments;
import org.onewindow.catalogue.ServiceItem;

/** The hand-made items are publishable, survive storage byte for byte and show every shape. */
class DemonstrationItemsTest {
    private final ItemDocuments documents = new ItemDocuments();
    private final List<ServiceItem> items = DemonstrationItems.read();

    DemonstrationItemsTest() throws IOException {
    }

    @Test
    void everyItemMayBePublished() {
        assertThat(items).hasSize(12).allSatisfy(item -> assertThat(PublishingRules.check(item, post -> true))
                .as(item.name().zh()).isEmpty());
    }

    @Test
    void anItemIsTheSameAfterStorage() {
        assertThat(items).allSatisfy(item -> {
            var bytes = documents.write(item);
            assertThat(documents.read(bytes)).isEqualTo(item);
            assertThat(documents.write(documents.read(bytes))).isEqualTo(bytes);
        });
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(items).allSatisfy(item -> {
            assertThat(item.name().en()).isNotBlank();
            assertThat(item.guidance().summary().en()).isNotBlank();
            assertThat(item.conditions()).allSatisfy(text -> assertThat(text.en()).isNotBlank());
            assertThat(item.fields()).allSatisfy(field -> assertThat(field.label().en()).isNotBlank());
            assertThat(item.materials()).allSatisfy(material -> assertThat(material.name().en()).isNotBlank());
        });
    }

    @Test
    void theirCodesAreDifferent() {
        assertThat(items).extracting(ServiceItem::code).doesNotHaveDuplicates();
    }

    @Test
    void aPromiseIsAtMostHalfOfTheStatute() {
        assertThat(items).filteredOn(item -> item.limits().isStatutory())
                .allSatisfy(item -> assertThat(item.limits().promised().days() * 2)
                        .isLessThanOrEqualTo(item.limits().statutory().days()));
    }

    @Test
    void oneOfThemWalksAStageOnlyWhereFoodIsPrepared() {
        var licence = items.stream().filter(item -> item.code().value().equals("000131002000")).findFirst()
                .orElseThrow();
        assertThat(licence.procedure().stagesFor(Map.of("preparesFood", "no"))).hasSize(2);
        assertThat(licence.procedure().stagesFor(Map.of("preparesFood", "yes"))).hasSize(3);
    }
}
