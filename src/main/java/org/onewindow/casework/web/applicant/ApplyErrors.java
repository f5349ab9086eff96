package org.onewindow.casework.web.applicant;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.platform.web.FormError;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts what the façades find wrong into the words and places of the pages: each error names its question. */
@Component
final class ApplyErrors {
    private static final Map<String, String> APPLICANT = Map.of("phone", "phone", "address", "address",
            "legalRepresentative", "legalRepresentative");

    private final MessageSource messages;

    ApplyErrors(MessageSource messages) {
        this.messages = messages;
    }

    /** The errors of one step, for showing beside its fields. */
    FormErrors of(ApplyStep step, List<FieldError> errors, ServiceItem item, Locale locale) {
        return new FormErrors(errors.stream().filter(error -> stepOf(error) == step)
                .map(error -> formError(error, item, locale)).toList());
    }

    /** The step on which an error is put right. */
    static ApplyStep stepOf(FieldError error) {
        var first = error.field().substring(0, Math.max(0, error.field().indexOf('/')));
        return switch (first) {
            case "answers" -> ApplyStep.FORM;
            case "materials" -> ApplyStep.MATERIALS;
            default -> ApplyStep.WHO;
        };
    }

    /** The error with the id of its field and the name of its question. */
    FormError formError(FieldError error, ServiceItem item, Locale locale) {
        var name = error.field().substring(error.field().indexOf('/') + 1);
        return switch (stepOf(error)) {
            case FORM -> labelled("a-" + name, item.fields().stream().filter(field -> field.code().equals(name))
                    .map(field -> field.label().in(locale)).findFirst().orElse(name), error, locale);
            case MATERIALS -> item.material(name)
                    .map(material -> new FormError(
                            (material.forms().contains(MaterialForm.ELECTRONIC) ? "file-" : "paper-") + name,
                            error.messageKey(), List.of(material.name().in(locale))))
                    .orElseGet(() -> new FormError("", error.messageKey(), error.args()));
            case WHO, REVIEW -> labelled(APPLICANT.getOrDefault(name, "applicant"),
                    messages.getMessage("casework.apply.who." + name, null, locale), error, locale);
        };
    }

    private FormError labelled(String id, String label, FieldError error, Locale locale) {
        var words = messages.getMessage(error.messageKey(), error.args().toArray(), error.messageKey(), locale);
        return new FormError(id, "casework.apply.labelled", List.of(label, words == null ? "" : words));
    }
}
