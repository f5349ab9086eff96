package org.onewindow.catalogue.web.editing;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onewindow.catalogue.FieldDefinition;
import org.onewindow.catalogue.Forms;
import org.onewindow.catalogue.discretion.DiscretionJudge;
import org.onewindow.catalogue.discretion.DiscretionTable;
import org.onewindow.catalogue.discretion.DmnDocument;
import org.onewindow.catalogue.discretion.Input;
import org.onewindow.catalogue.discretion.Judgement;
import org.onewindow.catalogue.discretion.TableCheck;
import org.onewindow.catalogue.discretion.TableWords;
import org.onewindow.catalogue.editing.ItemDraft;
import org.onewindow.catalogue.editing.OpenDraft;
import org.onewindow.catalogue.publishing.TableFaults;
import org.onewindow.catalogue.web.editing.Question.Kind;
import org.onewindow.platform.web.FormErrors;
import org.onewindow.platform.web.Option;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One discretion table of a draft: its rules, what the check finds, a try with any answers, and its DMN document. */
@Controller
@RequestMapping("/office/catalogue/drafts/{code}/discretion/{key}")
final class TableController {
    private static final String TRY = "try.";

    private final DraftScreen screen;
    private final DiscretionJudge judge;

    TableController(DraftScreen screen, DiscretionJudge judge) {
        this.screen = screen;
        this.judge = judge;
    }

    /** A rule as a row: its conditions in words and what it concludes. */
    record Row(int number, List<String> cells, String outcome, String leads, boolean hit) {
    }

    @GetMapping("/check")
    String check(@PathVariable String code, @PathVariable String key,
            @RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response,
            Locale locale) {
        var open = screen.open(code).orElse(null);
        var table = open == null ? null : table(open, key).orElse(null);
        if (open == null || table == null) {
            return PartController.gone(response);
        }
        var form = open.draft().requirements().inputs();
        var sheet = Sheet.typed(parameters);
        var errors = wrong(open.draft(), table, parameters);
        var judgement = parameters.isEmpty() || !errors.isEmpty()
                ? null
                : judge.judge(table, form, answers(table, parameters));
        var hit = judgement instanceof Judgement.Hit(var rule, var _) ? rule : 0;
        screen.frame(open, Section.DISCRETION, model);
        screen.form(questions(table, open.draft(), locale), sheet, "", errors, model);
        model.addAttribute("table", table).addAttribute("key", key).addAttribute("heads", inputs(table, form).stream()
                .map(input -> input.label().in(locale)).toList()).addAttribute("rows", rows(table, form, hit, locale))
                .addAttribute("chosen", isChosen(open.draft(), key))
                .addAttribute("findings", findings(table, open.draft(), locale))
                .addAttribute("answer", judgement == null ? null : said(judgement, locale))
                .addAttribute("answered", judgement instanceof Judgement.Hit);
        return "catalogue/editing/table";
    }

    @GetMapping("/dmn")
    ResponseEntity<byte[]> document(@PathVariable String code, @PathVariable String key) {
        var open = screen.open(code).orElse(null);
        var table = open == null ? null : table(open, key).orElse(null);
        if (open == null || table == null) {
            return ResponseEntity.notFound().build();
        }
        var inputs = inputs(table, open.draft().requirements().inputs());
        if (inputs.size() < table.inputs().size()) {
            return ResponseEntity.notFound().build();
        }
        var name = ContentDisposition.attachment().filename(code + "-" + key + ".dmn", StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString()).body(DmnDocument.of(table, inputs));
    }

    /** Whether a stage follows the table. */
    private static boolean isChosen(ItemDraft draft, String key) {
        var procedure = draft.procedure();
        return procedure != null && procedure.stages().anyMatch(stage -> key.equals(stage.discretion()));
    }

    private static Optional<DiscretionTable> table(OpenDraft open, String key) {
        return open.draft().requirements().tables().stream().filter(one -> one.code().equals(key)).findFirst();
    }

    private static List<Input> inputs(DiscretionTable table, Map<String, Input> form) {
        return table.inputs().stream().map(form::get).filter(Objects::nonNull).toList();
    }

    private static List<Row> rows(DiscretionTable table, Map<String, Input> form, int hit, Locale locale) {
        return IntStream.range(0, table.rules().size()).mapToObj(at -> {
            var rule = table.rules().get(at);
            var cells = new ArrayList<String>();
            for (int column = 0; column < table.inputs().size(); column++) {
                var input = form.get(table.inputs().get(column));
                if (input != null) {
                    cells.add(TableWords.cell(input, rule.when().get(column), locale));
                }
            }
            var outcome = table.outcome(rule.outcome());
            return new Row(at + 1, cells, outcome.map(one -> one.name().in(locale)).orElse("—"),
                    outcome.map(one -> one.leads().name()).orElse(""), at + 1 == hit);
        }).toList();
    }

    private List<String> findings(DiscretionTable table, ItemDraft draft, Locale locale) {
        var form = draft.requirements().inputs();
        return TableCheck.findings(table, form, draft.requirements().optional()).stream()
                .map(finding -> TableFaults.fault(table, finding, form, locale))
                .map(fault -> screen.say(TableFaults.messageKey(fault), locale, fault.args().toArray())).toList();
    }

    private String said(Judgement judgement, Locale locale) {
        return switch (judgement) {
            case Judgement.Hit(var rule, var outcome) ->
                screen.say("catalogue.table.hit", locale, rule, outcome.name().in(locale));
            case Judgement.Nothing() -> screen.say("catalogue.table.nothing", locale);
            case Judgement.Several() -> screen.say("catalogue.table.several", locale);
        };
    }

    /** The answers of the try are those of the form: what the form would refuse is refused here. */
    private static FormErrors wrong(ItemDraft draft, DiscretionTable table, MultiValueMap<String, String> parameters) {
        var errors = FormErrors.none();
        if (parameters.isEmpty()) {
            return errors;
        }
        var asked = fields(draft, table);
        for (var error : Forms.check(asked, answers(table, parameters))) {
            errors = errors.with(TRY + error.field(), error.messageKey(), error.args().toArray());
        }
        return errors;
    }

    private static List<FieldDefinition> fields(ItemDraft draft, DiscretionTable table) {
        return draft.requirements().fields().stream().filter(field -> table.inputs().contains(field.code()))
                .map(field -> new FieldDefinition(field.code(), field.label(), field.hint(), field.type(), true,
                        field.maxLength(), field.choices(), null))
                .toList();
    }

    private static Map<String, String> answers(DiscretionTable table, MultiValueMap<String, String> parameters) {
        return table.inputs().stream().filter(field -> parameters.containsKey(TRY + field)).collect(Collectors.toMap(
                field -> field, field -> Objects.requireNonNullElse(parameters.getFirst(TRY + field), "").strip()));
    }

    private List<Question> questions(DiscretionTable table, ItemDraft draft, Locale locale) {
        return inputs(table, draft.requirements().inputs()).stream().map(input -> switch (input) {
            case Input.Numbers(var field, var label) -> question(Kind.NUMBER, field, label.in(locale), List.of());
            case Input.Choice(var field, var label, var options) ->
                question(Kind.CHOICE, field, label.in(locale), options.entrySet().stream()
                        .map(option -> Option.of(option.getKey(), option.getValue().in(locale))).toList());
        }).toList();
    }

    private static Question question(Kind kind, String field, String label, List<Option> options) {
        return new Question(kind, TRY + field, label, null, false, options, 20, List.of(), null, null);
    }
}
