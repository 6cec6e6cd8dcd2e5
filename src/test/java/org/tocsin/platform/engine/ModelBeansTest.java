package org.tocsin.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ModelBeansTest {

    private final StaticListableBeanFactory factory = new StaticListableBeanFactory();
    private final ModelBeans beans = new ModelBeans(factory);

    @Test
    void aKnownBeanIsTaken() {
        factory.addBean("recordBreachDelegate", new Object());
        assertThat(beans.check("p.bpmn", task("camunda:delegateExpression=\"${recordBreachDelegate}\"")))
                .isEmpty();
    }

    @Test
    void anUnknownBeanAScriptAndAClassAreNamedWithTheirLine() {
        assertThat(beans.check("p.bpmn", task("camunda:delegateExpression=\"${gone}\"")))
                .singleElement()
                .satisfies(e -> {
                    assertThat(e.field()).isEqualTo("p.bpmn:2");
                    assertThat(e.message()).isEqualTo("Task_A: there is no bean for ${gone}");
                });
        assertThat(beans.check("p.bpmn", task("camunda:class=\"java.lang.Runtime\"")))
                .hasSize(1);
        assertThat(beans.check("p.bpmn", "<process><scriptTask id=\"s\"/></process>"))
                .hasSize(1);
    }

    private static String task(String attribute) {
        return """
                <process xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="P">
                  <serviceTask id="Task_A" %s/>
                </process>""".formatted(attribute);
    }
}
