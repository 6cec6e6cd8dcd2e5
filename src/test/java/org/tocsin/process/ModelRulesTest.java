package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The design rules find faults and name their place. */
class ModelRulesTest {

    private final Model broken = Model.read(Path.of("src/test/resources/models/broken-process.bpmn"));

    @Test
    void namesEachFaultWithFileAndId() {
        NamingRules.check(broken);

        assertThat(broken.violations())
                .contains(
                        "broken-process.bpmn Broken: the id is the file's name in PascalCase",
                        "broken-process.bpmn Broken: has no versionTag",
                        "broken-process.bpmn start: the id of an event begins with Event_",
                        "broken-process.bpmn Task_Go: the label \"Page Responders\" is in sentence case",
                        "broken-process.bpmn Task_Go: has no documentation",
                        "broken-process.bpmn Gateway_Go: a gateway that decides is named by a question",
                        "broken-process.bpmn Flow_A: a flow out of a question is named by its answer",
                        "broken-process.bpmn Message_1: a message is named module.pastTense, in lower case");
    }

    @Test
    void seesWhatDoesNotExist() {
        WiringRules.check(broken, new WiringRules.Known(Set.of(), Set.of(), Set.of(), Set.of(), Set.of()));

        assertThat(broken.violations())
                .contains(
                        "broken-process.bpmn Task_Go: after its label it calls ${pageRespondersDelegate}",
                        "broken-process.bpmn Task_Go: there is no bean for ${nobodyDelegate}",
                        "broken-process.bpmn <conditionExpression>: calls nobody, which is no public class of ours",
                        "broken-process.bpmn Task_Rule: decisions/nothing.dmn exists",
                        "broken-process.bpmn Task_Rule: an error boundary leads to its default",
                        "broken-process.bpmn Flow_A: has a condition, or is its gateway's default");
    }

    @Test
    void seesRelativeTimersAndJobsWithoutRetries() {
        JobRules.check(broken);

        assertThat(broken.violations())
                .contains(
                        "broken-process.bpmn Event_Late: a timer reads an absolute date from a variable, ${…} in timeDate",
                        "broken-process.bpmn Task_Go: creates a job: jobPriority is ${urgency}",
                        "broken-process.bpmn Task_Go: creates a job: failedJobRetryTimeCycle is " + JobRules.RETRIES);
    }

    @Test
    void seesAPoorDrawing() {
        DiagramRules.check(broken);

        assertThat(broken.violations())
                .contains(
                        "broken-process.bpmn Gateway_Go: is not drawn",
                        "broken-process.bpmn Flow_B: is not drawn",
                        "broken-process.bpmn Event_Late: its label has no place (BPMNLabel)",
                        "broken-process.bpmn Event_Late: a boundary timer hangs on the lower edge",
                        "broken-process.bpmn Task_Rule: overlaps Task_Go",
                        "broken-process.bpmn Task_Go: stands left of the start",
                        "broken-process.bpmn a_di: crosses f1");
    }

    @ParameterizedTest
    @CsvSource({
        "Start SLA instances, StartSlaInstances",
        "Find on-call, FindOnCall",
        "sla-instance, SlaInstance",
        "incident.changed, IncidentChanged"
    })
    void turnsLabelsIntoIds(String label, String id) {
        assertThat(Model.pascal(label)).isEqualTo(id);
    }
}
