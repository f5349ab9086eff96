package org.onewindow.catalogue.discretion;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document that somebody sent, with the line where it begins. Nothing outside of the document is
 * ever opened: a document type is refused, and with it every entity.
 */
final class Element {
    /** A table of sixty rules has a tenth of that. */
    static final int MAX_BYTES = 256 << 10;

    private static final int MAX_ELEMENTS = 5_000;
    private static final int MAX_DEPTH = 20;
    private static final int MAX_TEXT = 4_000;

    private final String namespace;
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Element> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private Element(XMLStreamReader xml) {
        this.namespace = orNone(xml.getNamespaceURI());
        this.name = xml.getLocalName();
        this.line = xml.getLocation().getLineNumber();
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (orNone(xml.getAttributeNamespace(at)).isEmpty()) {
                attributes.put(xml.getAttributeLocalName(at), xml.getAttributeValue(at));
            }
        }
    }

    /** The root of a document. */
    static Element root(byte[] document) throws NotDmn {
        if (document.length > MAX_BYTES) {
            throw new NotDmn("too-large", 1, MAX_BYTES >> 10);
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is opened");
        });
        try {
            return root(factory.createXMLStreamReader(new ByteArrayInputStream(document)));
        } catch (XMLStreamException e) {
            throw new NotDmn("not-xml", e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber()));
        }
    }

    private static Element root(XMLStreamReader xml) throws XMLStreamException, NotDmn {
        var open = new ArrayList<Element>();
        @Nullable
        Element root = null;
        int elements = 0;
        while (xml.hasNext()) {
            int line = xml.getLocation().getLineNumber();
            switch (xml.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                    throw new NotDmn("document-type", line);
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > MAX_ELEMENTS || open.size() == MAX_DEPTH) {
                        throw new NotDmn("too-many-elements", line, MAX_ELEMENTS, MAX_DEPTH);
                    }
                    var element = new Element(xml);
                    if (!open.isEmpty()) {
                        open.getLast().children.add(element);
                    }
                    root = root == null ? element : root;
                    open.add(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getLast().add(xml.getText());
                    }
                }
                default -> {
                    // comments and instructions of other programs say nothing
                }
            }
        }
        if (root == null) {
            throw new NotDmn("not-xml", 1);
        }
        return root;
    }

    private void add(String more) throws NotDmn {
        if (text.length() + more.length() > MAX_TEXT) {
            throw new NotDmn("too-long", line, name, MAX_TEXT);
        }
        text.append(more);
    }

    String namespace() {
        return namespace;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String text() {
        return text.toString().strip();
    }

    List<Element> children() {
        return children;
    }

    /** Children of a name in the namespace of this element. */
    List<Element> children(String named) {
        return children.stream().filter(child -> child.name.equals(named) && child.namespace.equals(namespace))
                .toList();
    }

    /** The value of an attribute without a namespace; empty where it is not there. */
    String attribute(String named) {
        return attributes.getOrDefault(named, "").strip();
    }

    /**
     * Refuses what stands here and is not understood. Attributes of other namespaces belong to other programs.
     *
     * @param elementNames   that may stand here, in the namespace of this element
     * @param attributeNames without a namespace
     */
    void knows(Set<String> elementNames, Set<String> attributeNames) throws NotDmn {
        for (var child : children) {
            if (!child.namespace.equals(namespace) || !elementNames.contains(child.name)) {
                throw new NotDmn("element", child.line, child.name, name);
            }
        }
        for (var attribute : attributes.keySet()) {
            if (!attributeNames.contains(attribute)) {
                throw new NotDmn("attribute", line, attribute, name);
            }
        }
    }

    private static String orNone(@Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }
}
