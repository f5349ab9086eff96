package org.onewindow.catalogue.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.ItemCode;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.catalogue.ServiceItem;
import org.onewindow.documents.BlankField;
import org.onewindow.documents.BlankForms;
import org.onewindow.organisation.Organisation;
import org.onewindow.platform.OneWindowTime;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * The blank forms of an item as PDF, free of charge (article 58(2) of the Administrative Licensing Law). The first one
 * is the application form, made of the item's fields; the language is Chinese, that of official papers.
 */
@Controller
final class BlankFormController {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    /** A form costs a tenth of a second and never changes within a version; the most wanted ones are kept. */
    private static final int KEPT = 128;

    private final Catalogue catalogue;
    private final Organisation organisation;
    private final BlankForms forms;
    private final MessageSource messages;
    private final Clock clock;
    private final Cache<Key, byte[]> made = Caffeine.newBuilder().maximumSize(KEPT).build();

    BlankFormController(Catalogue catalogue, Organisation organisation, BlankForms forms, MessageSource messages,
            Clock clock) {
        this.catalogue = catalogue;
        this.organisation = organisation;
        this.forms = forms;
        this.messages = messages;
        this.clock = clock;
    }

    private record Key(ItemCode code, int version, String material) {
    }

    @GetMapping("/items/{code}/forms/{material}")
    Object form(@PathVariable String code, @PathVariable String material) {
        var item = ItemCode.isCode(code)
                ? catalogue.inForce(new ItemCode(code), OneWindowTime.today(clock)).orElse(null)
                : null;
        if (item == null) {
            return missing("unknown", null);
        }
        var wanted = item.material(material).filter(MaterialRequirement::blankForm).orElse(null);
        if (wanted == null) {
            return missing("form", item);
        }
        var name = ContentDisposition.inline().filename(wanted.name().zh() + ".pdf", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF)
                .headers(headers -> headers.setContentDisposition(name)).body(pdf(item, wanted));
    }

    private byte[] pdf(ServiceItem item, MaterialRequirement wanted) {
        return made.get(new Key(item.code(), item.version(), wanted.code()),
                _ -> forms.pdf(wanted.name().zh(), lines(item, wanted)));
    }

    private List<BlankField> lines(ServiceItem item, MaterialRequirement wanted) {
        var lines = new ArrayList<BlankField>();
        lines.add(new BlankField(say("catalogue.blank.applicant"),
                say("catalogue.blank.item", item.name().zh(), item.code()), true));
        lines.add(new BlankField(say("catalogue.blank.number"), null, true));
        if (isApplication(item, wanted)) {
            var words = new ItemWords(messages, organisation.current(), OFFICIAL);
            item.fields().forEach(
                    field -> lines.add(new BlankField(field.label().zh(), words.hint(field), field.required())));
        } else {
            var standard = wanted.standard();
            lines.add(new BlankField(say("catalogue.blank.content"), standard == null ? null : standard.zh(), true));
        }
        return lines;
    }

    private static boolean isApplication(ServiceItem item, MaterialRequirement wanted) {
        return item.materials().stream().filter(MaterialRequirement::blankForm).findFirst().filter(wanted::equals)
                .isPresent();
    }

    private static ModelAndView missing(String what, @Nullable ServiceItem item) {
        return new ModelAndView("catalogue/gone", HttpStatus.NOT_FOUND).addObject("what", what).addObject("item", item)
                .addObject("alike", List.of());
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, OFFICIAL);
    }
}
