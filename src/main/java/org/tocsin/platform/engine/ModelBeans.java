package org.tocsin.platform.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;
import org.tocsin.platform.engine.ModelXml.Element;
import org.tocsin.platform.problem.FieldError;

/** Checks a process before it is deployed: the beans it names exist, and it contains no script and no class of its own. */
@Component
class ModelBeans {

    private static final Set<String> DELEGATING = Set.of("delegateExpression");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");
    private static final Pattern CALL = Pattern.compile("[$#]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\.");

    private final BeanFactory beans;

    ModelBeans(BeanFactory beans) {
        this.beans = beans;
    }

    List<FieldError> check(String resource, String xml) {
        var errors = new ArrayList<FieldError>();
        for (var element : ModelXml.read(xml)) {
            if (element.name().equals("script") || element.name().equals("scriptTask")) {
                errors.add(error(resource, element, "scripts are not run; use a decision table or a delegate"));
            }
            if (element.attribute("class") != null
                    && element.attributes().containsKey("class")
                    && isDelegating(element)) {
                errors.add(error(resource, element, "name a bean by delegateExpression instead of a class"));
            }
            for (var attribute : DELEGATING) {
                check(resource, element, attribute, errors);
            }
            checkDecisionTenant(resource, element, errors);
        }
        return errors;
    }

    private void check(String resource, Element element, String attribute, List<FieldError> errors) {
        var value = element.attribute(attribute);
        if (value == null) {
            return;
        }
        var bean = BEAN.matcher(value);
        if (!bean.matches() || !beans.containsBean(bean.group(1))) {
            errors.add(error(resource, element, "there is no bean for " + value));
        }
    }

    private void checkDecisionTenant(String resource, Element element, List<FieldError> errors) {
        var value = element.attribute("decisionRefTenantId");
        var call = value == null ? null : CALL.matcher(value);
        if (call != null && call.find() && !beans.containsBean(call.group(1))) {
            errors.add(error(resource, element, "there is no bean for " + value));
        }
    }

    private static boolean isDelegating(Element element) {
        return element.name().endsWith("Task") || element.name().endsWith("Listener");
    }

    private static FieldError error(String resource, Element element, String message) {
        var id = element.attribute("id");
        return new FieldError(
                resource + ":" + element.line(), "unknown_value", (id == null ? "" : id + ": ") + message);
    }
}
