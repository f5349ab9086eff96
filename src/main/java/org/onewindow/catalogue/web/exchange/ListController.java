package org.onewindow.catalogue.web.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onewindow.catalogue.editing.DraftPublishing;
import org.onewindow.catalogue.editing.ItemDrafts;
import org.onewindow.catalogue.exchange.ImportLine.Outcome;
import org.onewindow.catalogue.exchange.ImportOrder;
import org.onewindow.catalogue.exchange.ImportOrder.Mode;
import org.onewindow.catalogue.exchange.ImportQueue;
import org.onewindow.catalogue.exchange.ItemExports;
import org.onewindow.catalogue.exchange.ItemImports;
import org.onewindow.catalogue.exchange.KindDialect;
import org.onewindow.catalogue.exchange.ListFormat;
import org.onewindow.platform.Actor;
import org.onewindow.platform.web.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists of items, in and out. */
@Controller
@RequestMapping("/office/catalogue")
final class ListController {
    private static final int PAGE_SIZE = 50;

    /** Drafts published by one press of the button: a few seconds of work, then the page says how many are left. */
    private static final int PUBLISHED_AT_ONCE = 200;

    private final ItemImports imports;
    private final ImportQueue queue;
    private final ItemExports exports;
    private final DraftPublishing publishing;
    private final MessageSource messages;

    ListController(ItemImports imports, ImportQueue queue, ItemExports exports, DraftPublishing publishing,
            MessageSource messages) {
        this.imports = imports;
        this.queue = queue;
        this.exports = exports;
        this.publishing = publishing;
        this.messages = messages;
    }

    /** Somebody who may not write items. */
    private static final class ClosedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    @ModelAttribute
    void seat(Actor.Officer actor, Model model) {
        if (!ItemDrafts.mayWrite(actor)) {
            throw new ClosedException();
        }
        model.addAttribute("errors", FormErrors.none());
    }

    @ExceptionHandler(ClosedException.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String closed() {
        return "catalogue/editing/closed";
    }

    @GetMapping("/imports")
    String list(Model model) {
        model.addAttribute("reports", imports.reports()).addAttribute("dialects", List.of(KindDialect.values()))
                .addAttribute("formats", List.of(ListFormat.values()));
        return "catalogue/exchange/imports";
    }

    @PostMapping("/imports")
    String add(Actor.Officer actor, @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String dialect, @RequestParam(defaultValue = "") String mode, Model model,
            HttpServletResponse response) throws IOException {
        var name = file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var format = ListFormat.ofFileName(name);
        if (file == null || file.isEmpty() || format.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("errors", FormErrors.none().with("file",
                    file == null || file.isEmpty() ? "catalogue.lists.error.none" : "catalogue.lists.error.format"));
            return list(model);
        }
        var kept = Files.createTempFile("onewindow-list-", "." + format.get().extension());
        file.transferTo(kept);
        var order = new ImportOrder(name, format.get(),
                named(KindDialect.values(), dialect).orElse(KindDialect.NATIONAL),
                named(Mode.values(), mode).orElse(Mode.DRY_RUN));
        return "redirect:/office/catalogue/imports/" + queue.add(actor, order, kept);
    }

    @GetMapping("/imports/{id}")
    String report(@PathVariable String id, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") String page, Model model) {
        var number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
        var wanted = named(Outcome.values(), outcome).orElse(null);
        var report = imports.report(id(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("report", report).addAttribute("outcome", wanted == null ? "" : wanted.name())
                .addAttribute("outcomes", List.of(Outcome.values()))
                .addAttribute("page", imports.lines(report.id(), wanted, number, PAGE_SIZE));
        return "catalogue/exchange/report";
    }

    @PostMapping("/imports/publish")
    String publish(Actor.Officer actor, RedirectAttributes flash, Locale locale) {
        var done = publishing.publishReady(actor, PUBLISHED_AT_ONCE, _ -> {
        });
        flash.addFlashAttribute("notice", messages.getMessage(
                done.left() ? "catalogue.lists.published.more" : "catalogue.lists.published",
                new Object[]{done.published(), done.refused()}, locale));
        return "redirect:/office/catalogue?state=DRAFT";
    }

    @GetMapping("/export/{file}")
    void export(@PathVariable String file, HttpServletResponse response) throws IOException {
        var format = ListFormat.ofFileName(file).filter(one -> file.equals("items." + one.extension()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file, StandardCharsets.UTF_8).build().toString());
        exports.write(format, response.getOutputStream());
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "no such import", e);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
