package org.onewindow.casework.web.applicant;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.onewindow.casework.applying.Applying;
import org.onewindow.casework.applying.Applying.Opening;
import org.onewindow.catalogue.FieldError;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.MaterialForm;
import org.onewindow.catalogue.MaterialRequirement;
import org.onewindow.documents.Files;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The third step: the materials, uploaded or announced on paper. */
@Controller
final class ApplyMaterialsController {
    private static final String PAGE = "casework/apply/materials";

    private final Applying applying;
    private final ApplyPages pages;
    private final ApplyErrors errors;

    ApplyMaterialsController(Applying applying, ApplyPages pages, ApplyErrors errors) {
        this.applying = applying;
        this.pages = pages;
        this.errors = errors;
    }

    @GetMapping("/apply/{item}/{draft}/materials")
    String page(Actor.Citizen actor, @PathVariable String draft, Locale locale, Model model,
            HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.MATERIALS, model, response,
                open -> shown(open, FormErrors.none(), locale, model));
    }

    @PostMapping("/apply/{item}/{draft}/materials")
    String save(Actor.Citizen actor, @PathVariable String draft, @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String then, Locale locale, Model model, HttpServletResponse response,
            RedirectAttributes flash) {
        return pages.open(actor, draft, ApplyStep.MATERIALS, model, response, open -> {
            var brought = new LinkedHashMap<String, Boolean>();
            needed(open)
                    .forEach(material -> brought.put(material.code(), sent.containsKey("paper-" + material.code())));
            applying.announcePaper(actor, open, brought);
            if ("save".equals(then)) {
                flash.addFlashAttribute("notice", pages.saved());
                return ApplyPages.onwards(open, ApplyStep.MATERIALS, then);
            }
            var missing = needed(open).stream().filter(material -> material.required()
                    && !Boolean.TRUE.equals(brought.get(material.code())) && open.filesOf(material.code()).isEmpty())
                    .map(material -> new FieldError("materials/" + material.code(), missing(material), List.of()))
                    .toList();
            if (missing.isEmpty()) {
                return ApplyPages.onwards(open, ApplyStep.MATERIALS, then);
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.open(actor, draft, ApplyStep.MATERIALS, model, response, again -> shown(again,
                    errors.of(ApplyStep.MATERIALS, missing, open.item(), locale), locale, model));
        });
    }

    /** One tick, as soon as it is made. */
    @PostMapping("/apply/{item}/{draft}/materials/{code}/paper")
    String tick(Actor.Citizen actor, @PathVariable String draft, @PathVariable String code,
            @RequestParam Map<String, String> sent, Model model, HttpServletResponse response) {
        return pages.open(actor, draft, ApplyStep.MATERIALS, model, response, open -> {
            applying.announcePaper(actor, open, Map.of(code, sent.containsKey("paper-" + code)));
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return PAGE + " :: nothing";
        });
    }

    @PostMapping("/apply/{item}/{draft}/materials/{code}/files")
    String upload(Actor.Citizen actor, @PathVariable String draft, @PathVariable String code,
            Locale locale, Model model,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        return pages.open(actor, draft, ApplyStep.MATERIALS, model, response, open -> {
            var files = ApplyUpload.files(request);
            var wrong = ApplyUpload.store(files, "file-" + code,
                    (name, bytes) -> applying.attach(actor, open, code, name, bytes));
            if (wrong.isEmpty()) {
                if (!"upload".equals(request.getHeader("X-Requested-With"))) {
                    flash.addFlashAttribute("notice", pages.say("casework.apply.file.kept", files.size()));
                }
                return "redirect:" + ApplyPages.base(open) + "/materials";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return pages.open(actor, draft, ApplyStep.MATERIALS, model, response,
                    again -> shown(again, wrong, locale, model));
        });
    }

    private static String missing(MaterialRequirement material) {
        return !material.forms().contains(MaterialForm.ELECTRONIC)
                ? "casework.apply.material.missing.paper"
                : Applying.paperForm(material.forms()).isPresent()
                        ? "casework.apply.material.missing.either"
                        : "casework.apply.material.missing.file";
    }

    private static List<MaterialRequirement> needed(Opening.Open open) {
        return open.item().materialsFor(Forms.tidy(open.item().fields(), open.draft().content().answers()));
    }

    private String shown(Opening.Open open, FormErrors wrong, Locale locale, Model model) {
        model.addAttribute("materials", needed(open).stream().map(material -> view(open, material, locale)).toList());
        model.addAttribute("maxFileBytes", Files.MAX_FILE_BYTES);
        model.addAttribute("maxFolderBytes", Files.MAX_FOLDER_BYTES);
        model.addAttribute("maxFiles", Applying.MAX_FILES);
        model.addAttribute("errors", wrong);
        return PAGE;
    }

    static ApplyMaterial view(Opening.Open open, MaterialRequirement material, Locale locale) {
        var held = open.draft().content().materials().get(material.code());
        return ApplyMaterial.of(material, held != null && held.form() != MaterialForm.ELECTRONIC,
                open.filesOf(material.code()), locale);
    }
}
