package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.web.BpmnFile;
import org.onewindow.catalogue.web.ItemWords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The diagram beside the form of a stage, which follows what is typed, and the procedure of a draft in BPMN 2.0. */
@Controller
@RequestMapping("/office/catalogue/drafts/{code}")
final class DiagramController {
    private final DraftScreen screen;
    private final StageForms forms = new StageForms();

    DiagramController(DraftScreen screen) {
        this.screen = screen;
    }

    /** The procedure as it would be with what is typed; nothing is saved. */
    @PostMapping("/procedure/{key}/diagram")
    String follow(@PathVariable String code, @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
        var open = screen.open(code).orElse(null);
        if (open == null) {
            return PartController.gone(response);
        }
        var draft = open.draft();
        var stage = key.equals(MemberController.NEW) ? forms.freeKey(draft) : key;
        model.addAttribute("draft", typed(draft, new Typed(Sheet.typed(parameters)), stage)).addAttribute("key", stage);
        return "catalogue/editing/procedure :: diagram";
    }

    /** What cannot be drawn yet, a step that is no number or is full, leaves the diagram as it is saved. */
    private ItemDraft typed(ItemDraft draft, Typed typed, String key) {
        var stage = forms.read(draft, typed, key);
        return typed.errors().of("step") == null ? forms.put(draft, stage) : draft;
    }

    @GetMapping("/procedure.bpmn")
    Object bpmn(@PathVariable String code, @ModelAttribute("words") ItemWords words, HttpServletResponse response) {
        var draft = screen.open(code).map(open -> open.draft()).orElse(null);
        var procedure = draft == null ? null : draft.procedure();
        if (draft == null || procedure == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return DraftScreen.GONE;
        }
        return BpmnFile.named(draft.code(), "draft").body(words.bpmn(draft, procedure));
    }
}
