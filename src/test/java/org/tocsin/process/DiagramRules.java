package org.tocsin.process;

import static org.tocsin.process.Model.child;
import static org.tocsin.process.Model.id;
import static org.tocsin.process.Model.label;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** The design rules for diagrams: complete, left to right, no overlaps, boundary timers on the lower edge. */
final class DiagramRules {

    private final Model model;
    private final Map<String, Element> shapes;
    private final Map<String, Element> edges;

    private DiagramRules(Model model) {
        this.model = model;
        this.shapes = byElement("BPMNShape");
        this.edges = byElement("BPMNEdge");
    }

    static void check(Model model) {
        var rules = new DiagramRules(model);
        rules.everythingIsDrawn();
        rules.labelsArePlaced();
        rules.nodesStandApart();
        rules.boundaryTimersHangBelow();
        rules.beginsAtTheLeft();
        rules.flowsDoNotCross();
    }

    private Map<String, Element> byElement(String kind) {
        return model.all(kind)
                .collect(Collectors.toMap(
                        shape -> shape.getAttribute("bpmnElement"),
                        Function.identity(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private void everythingIsDrawn() {
        FlowNodes.all(model).forEach(node -> model.require(shapes.containsKey(id(node)), node, "is not drawn"));
        model.all("sequenceFlow").forEach(flow -> model.require(edges.containsKey(id(flow)), flow, "is not drawn"));
        shapes.forEach((drawn, shape) -> model.require(model.byId(drawn).isPresent(), shape, "is drawn but not there"));
        edges.forEach((drawn, edge) -> model.require(model.byId(drawn).isPresent(), edge, "is drawn but not there"));
    }

    /** Tasks contain their label; the labels of other elements need a position. */
    private void labelsArePlaced() {
        FlowNodes.events(model).forEach(event -> labelIsPlaced(event, shapes));
        FlowNodes.gateways(model).forEach(gateway -> labelIsPlaced(gateway, shapes));
        model.all("sequenceFlow").forEach(flow -> labelIsPlaced(flow, edges));
    }

    private void labelIsPlaced(Element element, Map<String, Element> drawn) {
        var shape = drawn.get(id(element));
        model.require(
                label(element).isEmpty()
                        || shape == null
                        || child(shape, "BPMNLabel")
                                .flatMap(l -> child(l, "Bounds"))
                                .isPresent(),
                element,
                "its label has no place (BPMNLabel)");
    }

    private void nodesStandApart() {
        var nodes = FlowNodes.all(model)
                .filter(node -> shapes.containsKey(id(node)))
                .filter(node -> !node.getLocalName().equals("boundaryEvent"))
                .toList();
        for (int i = 0; i < nodes.size(); i++) {
            for (var other : nodes.subList(i + 1, nodes.size())) {
                var a = bounds(nodes.get(i));
                var b = bounds(other);
                model.require(
                        !a.intersects(b) || a.contains(b) || b.contains(a), other, "overlaps " + id(nodes.get(i)));
            }
        }
    }

    private void boundaryTimersHangBelow() {
        model.all("boundaryEvent")
                .filter(event -> child(event, "timerEventDefinition").isPresent())
                .filter(event -> shapes.containsKey(id(event)))
                .forEach(event -> model.byId(event.getAttribute("attachedToRef"))
                        .filter(host -> shapes.containsKey(id(host)))
                        .ifPresent(host -> model.require(
                                Math.abs(bounds(event).getCenterY()
                                                - bounds(host).getMaxY())
                                        <= 5,
                                event,
                                "a boundary timer hangs on the lower edge")));
    }

    private void beginsAtTheLeft() {
        var start = model.all("startEvent")
                .filter(event -> event.getParentNode().getLocalName().equals("process"))
                .filter(event -> shapes.containsKey(id(event)))
                .findFirst();
        start.ifPresent(event -> FlowNodes.all(model)
                .filter(node -> shapes.containsKey(id(node)))
                .forEach(node -> model.require(
                        bounds(node).getMinX() >= bounds(event).getMinX(), node, "stands left of the start")));
    }

    private void flowsDoNotCross() {
        var lines = new ArrayList<>(edges.entrySet());
        for (int i = 0; i < lines.size(); i++) {
            for (var other : lines.subList(i + 1, lines.size())) {
                var one = lines.get(i).getKey();
                model.require(!cross(lines.get(i).getValue(), other.getValue()), other.getValue(), "crosses " + one);
            }
        }
    }

    /** Flows may meet, end in or run along one another, but must not cross. */
    private static boolean cross(Element a, Element b) {
        for (var s : segments(a)) {
            for (var t : segments(b)) {
                if (s.intersectsLine(t) && strictlyApart(s, t) && strictlyApart(t, s)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @return whether the line's ends lie on different sides of the other, neither of them on it */
    private static boolean strictlyApart(Line2D line, Line2D other) {
        return line.ptLineDist(other.getP1()) > 1
                && line.ptLineDist(other.getP2()) > 1
                && line.relativeCCW(other.getP1()) * line.relativeCCW(other.getP2()) < 0;
    }

    private static List<Line2D> segments(Element edge) {
        var points = Model.children(edge)
                .filter(child -> child.getLocalName().equals("waypoint"))
                .map(p -> (Point2D) new Point2D.Double(number(p, "x"), number(p, "y")))
                .toList();
        var segments = new ArrayList<Line2D>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    private Rectangle2D bounds(Element node) {
        return child(shapes.get(id(node)), "Bounds")
                .map(b ->
                        new Rectangle2D.Double(number(b, "x"), number(b, "y"), number(b, "width"), number(b, "height")))
                .orElseGet(Rectangle2D.Double::new);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
