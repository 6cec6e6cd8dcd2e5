package org.tocsin.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Sorts the elements of a process by kind. */
final class FlowNodes {

    static final Set<String> TASKS = Set.of(
            "task",
            "serviceTask",
            "businessRuleTask",
            "receiveTask",
            "sendTask",
            "userTask",
            "scriptTask",
            "manualTask",
            "callActivity");
    static final Set<String> EVENTS =
            Set.of("startEvent", "endEvent", "boundaryEvent", "intermediateCatchEvent", "intermediateThrowEvent");
    static final Set<String> GATEWAYS =
            Set.of("exclusiveGateway", "inclusiveGateway", "parallelGateway", "eventBasedGateway", "complexGateway");

    private FlowNodes() {}

    static Stream<Element> tasks(Model model) {
        return of(model, TASKS);
    }

    static Stream<Element> events(Model model) {
        return of(model, EVENTS);
    }

    static Stream<Element> gateways(Model model) {
        return of(model, GATEWAYS);
    }

    static Stream<Element> subprocesses(Model model) {
        return of(model, Set.of("subProcess", "transaction"));
    }

    static Stream<Element> all(Model model) {
        return Stream.of(tasks(model), events(model), gateways(model), subprocesses(model))
                .flatMap(nodes -> nodes);
    }

    static List<Element> flowsFrom(Model model, Element node) {
        return model.all("sequenceFlow")
                .filter(flow -> flow.getAttribute("sourceRef").equals(Model.id(node)))
                .toList();
    }

    /** @return whether the gateway decides, so that its name must be a question */
    static boolean asks(Model model, Element gateway) {
        return Set.of("exclusiveGateway", "inclusiveGateway").contains(gateway.getLocalName())
                && flowsFrom(model, gateway).size() > 1;
    }

    private static Stream<Element> of(Model model, Set<String> kinds) {
        return model.all(kinds.toArray(String[]::new)).filter(element -> Model.BPMN.equals(element.getNamespaceURI()));
    }
}
