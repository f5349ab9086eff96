package org.onewindow.documents;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prepares the page for the renderer, which would drop a character that its font lacks without a word. A character
 * missing from the bold font is set in the regular one; one missing from both is printed as its code point, for example
 * 〔U+20BB7〕, so that a clerk sees what to write in by hand. Nothing is ever lost.
 */
final class PaperText {
    private final PaperFonts fonts;

    PaperText(PaperFonts fonts) {
        this.fonts = fonts;
    }

    Document prepare(String html) {
        var document = parse(html);
        var texts = new ArrayList<Text>();
        collect(document.getDocumentElement(), texts);
        for (var text : texts) {
            replace(document, text, isBold(text));
        }
        return document;
    }

    private static Document parse(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(readable(html))));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("a template of a paper is not well-formed", e);
        }
    }

    /** What XML cannot carry, which no checked form lets through, becomes the replacement character. */
    private static String readable(String html) {
        var result = new StringBuilder(html.length());
        html.replaceFirst("(?i)^<!DOCTYPE[^>]*>\\s*", "").codePoints().map(c -> isXml(c) ? c : 0xFFFD)
                .forEach(result::appendCodePoint);
        return result.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static void collect(Node node, List<Text> texts) {
        if (node instanceof Text text) {
            texts.add(text);
        }
        if (node.getNodeName().toLowerCase(Locale.ROOT).matches("style|title")) {
            return;
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            collect(child, texts);
        }
    }

    private static boolean isBold(Node text) {
        for (var node = text.getParentNode(); node instanceof Element element; node = node.getParentNode()) {
            var name = element.getTagName();
            if (name.equals("h1") || element.getAttribute("class").matches("b|.* b|mast")) {
                return true;
            }
        }
        return false;
    }

    private void replace(Document document, Text text, boolean bold) {
        var value = text.getData();
        var run = new StringBuilder();
        var last = Face.OWN;
        var parent = text.getParentNode();
        for (var i = 0; i < value.length(); i += Character.charCount(value.codePointAt(i))) {
            var c = value.codePointAt(i);
            var face = face(c, bold);
            if (face != last) {
                flush(document, parent, text, run, last);
                last = face;
            }
            run.append(face == Face.MISSING ? "〔U+%04X〕".formatted(c) : Character.toString(c));
        }
        flush(document, parent, text, run, last);
        parent.removeChild(text);
    }

    private Face face(int c, boolean bold) {
        if (c == '\n' || c == '\r' || c == '\t' || c == ' ' || c == '\u00A0') {
            return Face.OWN;
        }
        if (!fonts.regularHas(c)) {
            return Face.MISSING;
        }
        return bold && !fonts.boldHas(c) ? Face.REGULAR : Face.OWN;
    }

    private static void flush(Document document, Node parent, Text before, StringBuilder run, Face face) {
        if (run.isEmpty()) {
            return;
        }
        Node node = document.createTextNode(run.toString());
        if (face != Face.OWN) {
            var span = document.createElement("span");
            span.setAttribute("class", face == Face.REGULAR ? "regular" : "codepoint");
            span.appendChild(node);
            node = span;
        }
        parent.insertBefore(node, before);
        run.setLength(0);
    }

    /** How a character is shown. */
    private enum Face {
        OWN, REGULAR, MISSING
    }
}
