package org.onewindow.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.onewindow.documents.wording.FilledText;
import org.onewindow.documents.wording.FilledText.Style;
import org.onewindow.documents.wording.Wording;
import org.onewindow.platform.OneWindowTime;
import org.onewindow.platform.ReadAloud;
import org.onewindow.platform.Sm3;
import org.openpdf.pdf.DefaultPDFCreationListener;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfName;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Makes a PDF of a template and its values. The same values make the same bytes on every machine: dates are those of the
 * paper, and what the library draws by lot (document id, prefixes of embedded fonts) is set from the content.
 */
@Component
final class PaperRenderer {
    private static final Pattern FONT_PREFIX = Pattern.compile("[A-Z]{6}\\+(?=NotoSerifSC)");
    private static final Pattern PDF_ID = Pattern.compile("<([0-9a-fA-F]{32})>");
    /** Unpacked with the first paper, so that a start without papers does not pay for it. */
    private final Supplier<PaperFonts> fonts = SingletonSupplier.of(PaperFonts::unpack);
    private final SpringTemplateEngine templates = templates();

    /** The paper in the words of a version of its form. */
    byte[] render(Paper paper, Wording wording) {
        var head = paper.head();
        var text = FilledText.of(wording, PaperValues.of(paper), PaperValues.tables(paper));
        var sheet = paper instanceof Paper.Receipt || paper instanceof Paper.Delivery;
        var values = new HashMap<String, Object>();
        values.put("p", paper);
        values.put("title", text.title());
        // What stands last is kept on one page with date and seal, so that no seal stands alone.
        int kept = text.pieces().isEmpty() || text.pieces().getLast().style() == Style.TABLE ? 0 : 1;
        values.put("pieces", text.pieces().subList(0, text.pieces().size() - kept));
        values.put("last", text.pieces().subList(text.pieces().size() - kept, text.pieces().size()));
        values.put("size", sheet ? "compact" : "full");
        values.put("giver", paper instanceof Paper.Receipt ? head.centre() : head.department());
        values.put("contact", PaperValues.contact(paper).orElse(null));
        values.put("coded", paper instanceof Paper.Acceptance || paper instanceof Paper.Supplement);
        values.put("author", head.department());
        values.put("barcode", Codes.barcode(head.caseNo()));
        values.put("caseNoGrouped", ReadAloud.caseNumber(head.caseNo()));
        values.put("qr", Codes.qr(head.progressUrl()));
        values.put("seal", SealPlace.picture());
        return pdf("paper_v1", values, head.on());
    }

    byte[] blankForm(String title, List<BlankField> fields, LocalDate on) {
        return pdf("blank-form_v1", Map.of("title", title, "fields", fields, "author", "OneWindow"), on);
    }

    PaperFonts fonts() {
        return fonts.get();
    }

    byte[] pdf(String template, Map<String, Object> values, LocalDate on) {
        return pdfOf(templates.process(template, new Context(Locale.SIMPLIFIED_CHINESE, values)), on);
    }

    /** The page as a PDF. Nothing outside the page is ever loaded, whatever the page says. */
    byte[] pdfOf(String html, LocalDate on) {
        var renderer = ClosedAgent.renderer();
        var out = new ByteArrayOutputStream();
        try {
            renderer.getFontResolver().addFont(fonts().regularFile().toString(), PaperFonts.REGULAR,
                    BaseFont.IDENTITY_H, BaseFont.EMBEDDED, null);
            renderer.getFontResolver().addFont(fonts().boldFile().toString(), PaperFonts.BOLD, BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED, null);
            renderer.setDocument(new PaperText(fonts()).prepare(html));
            renderer.layout();
            renderer.setListener(new FixedDate(on));
            renderer.createPDF(out);
        } catch (IOException e) {
            throw new UncheckedIOException("rendering a paper", e);
        }
        return settled(out.toByteArray());
    }

    /** Replaces what differs from run to run by values of equal length, so that every offset in the file holds. */
    static byte[] settled(byte[] pdf) {
        var text = new String(pdf, StandardCharsets.ISO_8859_1);
        var prefixes = new HashMap<String, String>();
        text = FONT_PREFIX.matcher(text).replaceAll(match -> prefixes.computeIfAbsent(match.group(),
                _ -> "ONEW" + (char) ('A' + prefixes.size() / 26) + (char) ('A' + prefixes.size() % 26) + "+"));
        var trailer = text.lastIndexOf("/ID");
        if (trailer >= 0) {
            var id = HexFormat.of().formatHex(
                    Sm3.digest(text.substring(0, trailer).getBytes(StandardCharsets.ISO_8859_1)),
                    0, 16);
            text = text.substring(0, trailer) + PDF_ID.matcher(text.substring(trailer)).replaceAll("<" + id + ">");
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static SpringTemplateEngine templates() {
        var resolver = new ClassLoaderTemplateResolver(PaperRenderer.class.getClassLoader());
        resolver.setPrefix("templates/papers/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }

    /** The date of the paper instead of that of the machine. */
    private static final class FixedDate extends DefaultPDFCreationListener {
        private final LocalDate on;

        FixedDate(LocalDate on) {
            this.on = on;
        }

        @Override
        public void preOpen(ITextRenderer renderer) {
            var calendar = GregorianCalendar.from(on.atStartOfDay(OneWindowTime.ZONE));
            Objects.requireNonNull(renderer.getWriter()).getInfo().put(PdfName.CREATIONDATE, new PdfDate(calendar));
        }
    }
}
