package org.tocsin.process;

import static org.tocsin.process.Model.camunda;
import static org.tocsin.process.Model.child;
import static org.tocsin.process.Model.id;
import static org.tocsin.process.Model.label;
import static org.tocsin.process.Model.pascal;

import java.util.Arrays;
import org.w3c.dom.Element;

/** The design rules for ids, labels and documentation, which people, Cockpit and migrations depend on. */
final class NamingRules {

    private NamingRules() {}

    static void check(Model model) {
        process(model);
        FlowNodes.tasks(model).forEach(task -> task(model, task));
        FlowNodes.events(model).forEach(event -> {
            model.require(id(event).startsWith("Event_"), event, "the id of an event begins with Event_");
            model.require(!label(event).isEmpty(), event, "has no label");
        });
        FlowNodes.gateways(model).forEach(gateway -> gateway(model, gateway));
        FlowNodes.subprocesses(model).forEach(part -> model.require(!label(part).isEmpty(), part, "has no label"));
        model.all("sequenceFlow")
                .forEach(flow ->
                        model.require(id(flow).startsWith("Flow_"), flow, "the id of a flow begins with Flow_"));
        model.all("message").forEach(message -> message(model, message));
        model.all("error").forEach(error -> error(model, error));
    }

    private static void process(Model model) {
        var root = model.root();
        model.require(
                root.getAttributeNS(Model.MODELER, "executionPlatform").equals("Camunda Platform")
                        && root.getAttributeNS(Model.MODELER, "executionPlatformVersion")
                                .equals("7.24.0"),
                root,
                "names Camunda Platform 7.24.0 as its execution platform");
        var processes = model.all("process").toList();
        model.require(processes.size() == 1, root, "holds exactly one process");
        for (var process : processes) {
            model.require(id(process).equals(pascal(model.name())), process, "the id is the file's name in PascalCase");
            model.require(process.getAttribute("isExecutable").equals("true"), process, "is executable");
            model.require(!label(process).isEmpty(), process, "has no name");
            model.require(
                    camunda(process, "historyTimeToLive").matches("P\\d+D"),
                    process,
                    "historyTimeToLive is a period such as P180D");
            model.require(!camunda(process, "versionTag").isEmpty(), process, "has no versionTag");
            documented(model, process);
        }
    }

    private static void task(Model model, Element task) {
        var label = label(task);
        model.require(!label.isEmpty(), task, "has no label");
        model.require(isSentenceCase(label), task, "the label \"" + label + "\" is in sentence case");
        model.require(
                task.getLocalName().equals("receiveTask") || label.contains(" "),
                task,
                "the label is a verb and its object");
        // a step may occur twice in a process; the second id has a suffix
        model.require(
                id(task).startsWith("Task_" + pascal(label)),
                task,
                "the id begins with Task_" + pascal(label) + ", after the label");
        documented(model, task);
    }

    private static void gateway(Model model, Element gateway) {
        model.require(id(gateway).startsWith("Gateway_"), gateway, "the id of a gateway begins with Gateway_");
        if (FlowNodes.asks(model, gateway)) {
            model.require(label(gateway).endsWith("?"), gateway, "a gateway that decides is named by a question");
            FlowNodes.flowsFrom(model, gateway)
                    .forEach(flow -> model.require(
                            !label(flow).isEmpty(), flow, "a flow out of a question is named by its answer"));
        }
    }

    private static void message(Model model, Element message) {
        model.require(
                label(message).matches("[a-z]+\\.[a-z]+"),
                message,
                "a message is named module.pastTense, in lower case");
        model.require(
                id(message).equals("Message_" + pascal(label(message))),
                message,
                "the id is Message_" + pascal(label(message)));
    }

    private static void error(Model model, Element error) {
        var code = error.getAttribute("errorCode");
        model.require(id(error).startsWith("Error_"), error, "the id of an error begins with Error_");
        model.require(
                code.matches("[A-Z][A-Z_]*") || code.equals("java.lang.RuntimeException"),
                error,
                "an error code is UPPER_SNAKE, for business reasons only");
    }

    private static void documented(Model model, Element element) {
        model.require(
                child(element, "documentation")
                        .filter(text -> !text.getTextContent().isBlank())
                        .isPresent(),
                element,
                "has no documentation");
    }

    /** Only the first word begins with a capital, except for abbreviations such as SLA. */
    static boolean isSentenceCase(String label) {
        var words = label.split(" ");
        return !label.isEmpty()
                && Character.isUpperCase(label.charAt(0))
                && Arrays.stream(words).skip(1).allMatch(word -> !word.matches("[A-Z][a-z].*"));
    }
}
