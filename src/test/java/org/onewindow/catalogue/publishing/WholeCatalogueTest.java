package org.onewindow.catalogue.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemKind;
import org.onewindow.catalogue.ItemQuery;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.catalogue.cleanup.RetainedList;
import org.onewindow.organisation.ConcentrationFigures.Share;
import org.onewindow.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** A start of the demonstration publishes every item under posts that exist; the next one changes nothing. */
@Tag("slow")
@SpringBootTest
@ActiveProfiles("demonstration")
@ContextConfiguration(initializers = WholeCatalogueTest.Whole.class)
@DirtiesContext
class WholeCatalogueTest {
    private final Catalogue catalogue;
    private final DemonstrationCatalogue demonstration;

    private final RetainedList retained;

    WholeCatalogueTest(@Autowired Catalogue catalogue, @Autowired DemonstrationCatalogue demonstration,
            @Autowired RetainedList retained) {
        this.catalogue = catalogue;
        this.demonstration = demonstration;
        this.retained = retained;
    }

    @Test
    void theCentreHandlesMostOfWhatIsRetained() {
        assertThat(retained.licencesInCentre()).isEqualTo(new Share(280, 381));
        assertThat(retained.today()).isEqualTo(new Share(426, 527));
    }

    @Test
    void everyItemIsInForceAndFoundByQuery() throws IOException {
        assertThat(catalogue.inForceToday()).hasSize(527);
        assertThat(catalogue.search(ItemQuery.all(0, 10)).total()).isEqualTo(527);
        var licences = new ItemQuery("", null, null, ItemKind.LICENCE, null, ItemQuery.Sort.NAME, 0, 10);
        assertThat(catalogue.search(licences).total()).isEqualTo(381);

        demonstration.run(new DefaultApplicationArguments());
        assertThat(catalogue.inForceToday()).hasSize(527).extracting(ServiceItem::version).containsOnly(1);
    }

    /** A database of its own, and every item in it. */
    static final class Whole implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new TestDatabase.Initializer().initialize(context);
            TestPropertySourceUtils.addInlinedPropertiesToEnvironment(context,
                    "onewindow.demonstration.catalogue=WHOLE");
        }
    }
}
