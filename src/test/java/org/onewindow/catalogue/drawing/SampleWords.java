package org.onewindow.catalogue.drawing;

import java.util.Locale;
import org.onewindow.organisation.SampleOrganisation;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of the product and the organisation of the demonstration, for tests that need no application. */
public final class SampleWords {
    private SampleWords() {
    }

    public static ProcedureWords in(Locale locale) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/catalogue", "messages/platform");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ProcedureWords(messages, SampleOrganisation.view(), locale);
    }
}
