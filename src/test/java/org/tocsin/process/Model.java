package org.tocsin.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A model file, with the faults that the rules found in it. */
public final class Model {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    public static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    private final String file;
    private final Element root;
    private final List<String> violations = new ArrayList<>();

    private Model(String file, Element root) {
        this.file = file;
        this.root = root;
    }

    public static Model read(Path path) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var document = factory.newDocumentBuilder().parse(path.toFile());
            return new Model(path.getFileName().toString(), document.getDocumentElement());
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(path + " can't be read", e);
        }
    }

    /** @return the files with that extension, by name; none if there is no such file */
    public static List<Path> files(String folder, String ending) {
        if (!Files.exists(Path.of(folder))) {
            return List.of();
        }
        try (var files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Element root() {
        return root;
    }

    /** @return the file's name without its extension: {@code sla-instance} */
    public String name() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    public void require(boolean holds, Element element, String rule) {
        if (!holds) {
            violations.add(file + " " + nameOf(element) + ": " + rule);
        }
    }

    public List<String> violations() {
        return violations;
    }

    /** @return all elements of those local names, in the order of the file */
    public Stream<Element> all(String... names) {
        return descendants(root).filter(element -> Arrays.asList(names).contains(element.getLocalName()));
    }

    public Optional<Element> byId(String id) {
        return descendants(root)
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst();
    }

    public static Stream<Element> descendants(Element element) {
        return children(element).flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    public static Stream<Element> children(Element element) {
        var found = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                found.add(child);
            }
        }
        return found.stream();
    }

    public static Optional<Element> child(Element element, String name) {
        return children(element)
                .filter(child -> child.getLocalName().equals(name))
                .findFirst();
    }

    public static String id(Element element) {
        return element.getAttribute("id");
    }

    public static String label(Element element) {
        return element.getAttribute("name").strip();
    }

    public static String camunda(Element element, String attribute) {
        return element.getAttributeNS(CAMUNDA, attribute);
    }

    /** @return {@code StartSlaInstances} for "Start SLA instances" and for {@code start-sla-instances} */
    public static String pascal(String words) {
        return Arrays.stream(words.strip().split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    public static String camel(String words) {
        var pascal = pascal(words);
        return pascal.isEmpty() ? "" : pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
    }

    private static String nameOf(Element element) {
        for (var attribute : List.of("id", "bpmnElement", "dmnElementRef")) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute);
            }
        }
        return "<" + element.getLocalName() + ">";
    }
}
