package org.tocsin.process;

import static org.tocsin.process.Model.camel;
import static org.tocsin.process.Model.camunda;
import static org.tocsin.process.Model.child;
import static org.tocsin.process.Model.children;
import static org.tocsin.process.Model.id;
import static org.tocsin.process.Model.label;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** The design rules for what a process calls: it must exist, and the call must have the agreed form. */
final class WiringRules {

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");

    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*(\\w+)\\.\\w+\\(");
    private static final Set<String> ENGINES_OWN = Set.of("execution", "task", "caseExecution");

    /**
     * @param beans       names of all delegates and listeners
     * @param publicBeans names of beans whose methods an expression can call
     */
    record Known(
            Set<String> beans,
            Set<String> publicBeans,
            Set<String> decisions,
            Set<String> processes,
            Set<String> forms) {}

    private final Model model;
    private final Known known;

    private WiringRules(Model model, Known known) {
        this.model = model;
        this.known = known;
    }

    static void check(Model model, Known known) {
        var rules = new WiringRules(model, known);
        model.all("serviceTask", "sendTask").forEach(rules::serviceTask);
        model.all("businessRuleTask").forEach(rules::ruleTask);
        model.all("receiveTask")
                .forEach(task -> model.require(
                        model.byId(task.getAttribute("messageRef")).isPresent(), task, "waits for a message"));
        model.all("callActivity")
                .forEach(call -> model.require(
                        known.processes().contains(call.getAttribute("calledElement")),
                        call,
                        "calls a process we have"));
        model.all("userTask")
                .forEach(task -> model.require(
                        known.forms().contains(camunda(task, "formRef")), task, "its form lies in processes/"));
        Model.descendants(model.root()).forEach(rules::beanExists);
        Model.descendants(model.root()).forEach(rules::callsPublicBeans);
        model.all("script", "scriptTask")
                .forEach(script -> model.require(false, script, "scripts are not run; use a table or a delegate"));
        model.all("exclusiveGateway", "inclusiveGateway").forEach(rules::answers);
    }

    private void serviceTask(Element task) {
        if (camunda(task, "type").equals("external")) {
            model.require(!camunda(task, "topic").isEmpty(), task, "an external task has a topic");
            model.require(camunda(task, "taskPriority").equals("${urgency}"), task, "taskPriority is ${urgency}");
        } else {
            var bean = "${" + camel(label(task)) + "Delegate}";
            model.require(camunda(task, "delegateExpression").equals(bean), task, "after its label it calls " + bean);
        }
    }

    private void ruleTask(Element task) {
        var decision = camunda(task, "decisionRef");
        model.require(known.decisions().contains(decision), task, "decisions/" + decision + ".dmn exists");
        model.require(camunda(task, "decisionRefBinding").equals("latest"), task, "decisionRefBinding is latest");
        var tenant = "${decisionTenant.of('" + decision + "', execution)}";
        model.require(camunda(task, "decisionRefTenantId").equals(tenant), task, "decisionRefTenantId is " + tenant);
        model.require(camunda(task, "mapDecisionResult").equals("resultList"), task, "mapDecisionResult is resultList");
        model.require(camunda(task, "resultVariable").isEmpty(), task, "has no resultVariable: answers are transient");
        model.require(listens(task, "end", "${keepAnswersListener}"), task, "ends with ${keepAnswersListener}");
        model.require(fallback(task).isPresent(), task, "an error boundary leads to its default");
    }

    private static boolean listens(Element task, String event, String bean) {
        return child(task, "extensionElements").stream()
                .flatMap(Model::children)
                .anyMatch(listener -> listener.getAttribute("event").equals(event)
                        && listener.getAttribute("delegateExpression").equals(bean));
    }

    /** A table that fails at run time must not stop the process. */
    private Optional<Element> fallback(Element task) {
        return model.all("boundaryEvent")
                .filter(event -> event.getAttribute("attachedToRef").equals(id(task)))
                .filter(event -> child(event, "errorEventDefinition")
                        .filter(error -> camunda(error, "errorMessageVariable").equals("decisionError"))
                        .flatMap(error -> model.byId(error.getAttribute("errorRef")))
                        .filter(error -> error.getAttribute("errorCode").equals("java.lang.RuntimeException"))
                        .isPresent())
                .flatMap(event -> FlowNodes.flowsFrom(model, event).stream())
                .flatMap(flow -> model.byId(flow.getAttribute("targetRef")).stream())
                .filter(target -> label(target).startsWith("Apply default "))
                .findFirst();
    }

    private void beanExists(Element element) {
        for (var expression :
                new String[] {camunda(element, "delegateExpression"), element.getAttribute("delegateExpression")}) {
            if (!expression.isEmpty()) {
                var bean = BEAN.matcher(expression);
                model.require(
                        bean.matches() && known.beans().contains(bean.group(1)),
                        element,
                        "there is no bean for " + expression);
            }
        }
        model.require(
                !element.hasAttributeNS(Model.CAMUNDA, "class"),
                element,
                "names a bean by delegateExpression, not a class");
    }

    /** The expression language finds methods of public classes only, and fails at run time otherwise. */
    private void callsPublicBeans(Element element) {
        var texts = new StringBuilder();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            texts.append(element.getAttributes().item(i).getNodeValue()).append(' ');
        }
        if (children(element).findAny().isEmpty()) {
            texts.append(element.getTextContent());
        }
        var calls = CALL.matcher(texts);
        while (calls.find()) {
            var bean = calls.group(1);
            model.require(
                    known.publicBeans().contains(bean) || ENGINES_OWN.contains(bean),
                    element,
                    "calls " + bean + ", which is no public class of ours");
        }
    }

    /** A gateway without a matching answer stops the process with an engine incident. */
    private void answers(Element gateway) {
        if (FlowNodes.asks(model, gateway)) {
            var otherwise = gateway.getAttribute("default");
            FlowNodes.flowsFrom(model, gateway)
                    .forEach(flow -> model.require(
                            id(flow).equals(otherwise)
                                    || children(flow)
                                            .anyMatch(c -> c.getLocalName().equals("conditionExpression")),
                            flow,
                            "has a condition, or is its gateway's default"));
        }
    }
}
