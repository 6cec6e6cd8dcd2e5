package org.tocsin.process;

import static org.tocsin.process.Model.camunda;
import static org.tocsin.process.Model.child;

import java.util.List;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The design rules for timers and asynchronous steps: absolute dates, our own retries, priorities by urgency. */
final class JobRules {

    static final String RETRIES = "PT5S,PT15S,PT1M,PT5M,PT15M";

    private JobRules() {}

    static void check(Model model) {
        model.all("timerEventDefinition").forEach(timer -> {
            var parts = Model.children(timer)
                    .filter(p -> p.getLocalName().startsWith("time"))
                    .toList();
            model.require(
                    parts.size() == 1
                            && parts.get(0).getLocalName().equals("timeDate")
                            && parts.get(0).getTextContent().strip().matches("\\$\\{\\w+}"),
                    (Element) timer.getParentNode(),
                    "a timer reads an absolute date from a variable, ${…} in timeDate");
            job(model, (Element) timer.getParentNode());
        });
        Stream.concat(FlowNodes.all(model), model.all("multiInstanceLoopCharacteristics"))
                .filter(JobRules::isAsynchronous)
                .forEach(step -> job(model, step));
    }

    private static boolean isAsynchronous(Element step) {
        return Stream.of("asyncBefore", "asyncAfter", "async")
                .anyMatch(attribute -> camunda(step, attribute).equals("true"));
    }

    private static void job(Model model, Element step) {
        var retries = child(step, "extensionElements")
                .flatMap(extensions -> child(extensions, "failedJobRetryTimeCycle"))
                .map(cycle -> cycle.getTextContent().strip())
                .orElse("");
        model.require(retries.equals(RETRIES), step, "creates a job: failedJobRetryTimeCycle is " + RETRIES);
        var owner =
                step.getLocalName().equals("multiInstanceLoopCharacteristics") ? (Element) step.getParentNode() : step;
        model.require(
                List.of(camunda(owner, "jobPriority"), processPriority(model)).contains("${urgency}"),
                step,
                "creates a job: jobPriority is ${urgency}");
    }

    private static String processPriority(Model model) {
        return model.all("process")
                .map(process -> camunda(process, "jobPriority"))
                .findFirst()
                .orElse("");
    }
}
