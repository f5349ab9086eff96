package org.onewindow.casework.batches;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.onewindow.casework.batches.SheetOutcome.Refused;

/**
 * Looks at the cells of a workbook before its library does, since that lays out a row up to whatever column a cell names
 * and computes whatever number it holds. Columns that nobody sees or that lie outside the table are refused if they say
 * something. It reads with the parser of the library, so that both see the same.
 */
final class SheetCheck {
    /** What a workbook can hold at all, ISO/IEC 29500-1. */
    private static final int LAST_COLUMN = 16_384;
    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})[1-9][0-9]{0,6}");

    /** Digits of a number before and behind its point; a credit code has eighteen. */
    private static final int DIGITS = 40;

    private final XMLStreamReader xml;
    private final List<Hidden> hidden = new ArrayList<>();
    private boolean inside;
    private int column;

    private SheetCheck(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** Columns that nobody sees, from 1. */
    private record Hidden(int first, int last) {
    }

    /** Why the workbook may not be read; null if it may. */
    static @Nullable Refused refusal(byte[] workbook) throws IOException {
        var factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(part)) {
                    var refused = refusal(factory, content);
                    if (refused != null) {
                        return refused;
                    }
                }
            }
            return null;
        }
    }

    /** A part that is no XML, such as a picture, holds no cells. */
    private static @Nullable Refused refusal(XMLInputFactory factory, InputStream part) throws IOException {
        SheetCheck check = null;
        try {
            check = new SheetCheck(factory.createXMLStreamReader(part));
            return check.refusal();
        } catch (NumberFormatException e) {
            throw new IOException("broken columns", e);
        } catch (XMLStreamException e) {
            if (check != null && check.inside) {
                throw new IOException("broken rows", e);
            }
            return null;
        }
    }

    private @Nullable Refused refusal() throws XMLStreamException {
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                var refused = started(xml.getLocalName());
                if (refused != null) {
                    return refused;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && "sheetData".equals(xml.getLocalName())) {
                inside = false;
            }
        }
        return null;
    }

    private @Nullable Refused started(String element) throws XMLStreamException {
        switch (element) {
            case "sheetData" -> inside = true;
            case "col" -> hide();
            case "row" -> column = 0;
            case "c" -> {
                return inside ? cell() : null;
            }
            default -> {
                // nothing that places a cell
            }
        }
        return null;
    }

    private void hide() {
        var how = xml.getAttributeValue(null, "hidden");
        var width = xml.getAttributeValue(null, "width");
        var min = xml.getAttributeValue(null, "min");
        var max = xml.getAttributeValue(null, "max");
        if (min != null && max != null && ("1".equals(how) || "true".equals(how) || "0".equals(width))) {
            hidden.add(new Hidden(Integer.parseInt(min), Integer.parseInt(max)));
        }
    }

    private @Nullable Refused cell() throws XMLStreamException {
        var address = xml.getAttributeValue(null, "r");
        if (address == null) {
            column++;
        } else {
            var parts = ADDRESS.matcher(address);
            if (!parts.matches()) {
                return Refused.of("outside", shown(address));
            }
            column = number(parts.group(1));
        }
        var name = address == null ? name(column) : address;
        if (column > LAST_COLUMN) {
            return Refused.of("outside", shown(name));
        }
        var type = xml.getAttributeValue(null, "t");
        return content(name, type == null || "n".equals(type));
    }

    /** Reads the cell to its end. */
    private @Nullable Refused content(String name, boolean number) throws XMLStreamException {
        var value = new StringBuilder();
        boolean says = false;
        boolean inValue = false;
        for (int depth = 1; depth > 0;) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    says = true;
                    inValue = "v".equals(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inValue = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inValue && number && value.length() <= 2 * DIGITS) {
                        value.append(xml.getText());
                    }
                }
                default -> {
                    // comments say nothing
                }
            }
        }
        if (!value.isEmpty() && isEndless(value.toString().strip())) {
            return Refused.of("number-too-long", name);
        }
        return says ? place(name) : null;
    }

    private @Nullable Refused place(String name) {
        return column > SheetReading.MAX_COLUMNS
                ? Refused.of("outside", name)
                : hidden.stream().anyMatch(one -> one.first() <= column && column <= one.last())
                        ? Refused.of("hidden-column", name(column))
                        : null;
    }

    /** What is no number is told by the library. */
    private static boolean isEndless(String value) {
        if (value.length() > 2 * DIGITS) {
            return true;
        }
        try {
            var number = new BigDecimal(value);
            return number.precision() > DIGITS || number.scale() > DIGITS || number.scale() < -DIGITS;
        } catch (NumberFormatException e) {
            return value.matches("(?i)[-+.0-9]+e[-+]?[0-9]+"); // an exponent that has no room
        }
    }

    private static int number(String letters) {
        return letters.chars().reduce(0, (known, letter) -> known * 26 + letter - 'A' + 1);
    }

    private static String name(int number) {
        var letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    private static String shown(String address) {
        return address.substring(0, Math.min(address.length(), 12));
    }
}
