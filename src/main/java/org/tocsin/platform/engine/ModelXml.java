package org.tocsin.platform.engine;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A model's elements with their line numbers, for error messages to analysts. */
final class ModelXml {

    /** @param parents local names from the root down, without this element */
    record Element(String name, Map<String, String> attributes, List<String> parents, String text, int line) {

        @Nullable
        String attribute(String local) {
            return attributes.get(local);
        }
    }

    private ModelXml() {}

    /** @return all elements in the order in which they end; empty if the text is no XML, which the engine itself reports */
    static List<Element> read(String xml) {
        var found = new ArrayList<Element>();
        try {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLInputFactory.IS_COALESCING, true);
            walk(factory.createXMLStreamReader(new StringReader(xml)), found);
        } catch (XMLStreamException e) {
            return List.of();
        }
        return found;
    }

    private static void walk(XMLStreamReader reader, List<Element> found) throws XMLStreamException {
        var open = new ArrayDeque<Open>();
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                open.addLast(new Open(
                        reader.getLocalName(),
                        attributes(reader),
                        reader.getLocation().getLineNumber()));
            } else if (event == XMLStreamConstants.CHARACTERS && !open.isEmpty()) {
                open.getLast().text.append(reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                var element = open.removeLast();
                found.add(new Element(
                        element.name,
                        element.attributes,
                        names(open),
                        element.text.toString().strip(),
                        element.line));
            }
        }
    }

    private static List<String> names(Deque<Open> open) {
        return open.stream().map(o -> o.name).toList();
    }

    private static Map<String, String> attributes(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static final class Open {
        final String name;
        final Map<String, String> attributes;
        final int line;
        final StringBuilder text = new StringBuilder();

        Open(String name, Map<String, String> attributes, int line) {
            this.name = name;
            this.attributes = attributes;
            this.line = line;
        }
    }
}
