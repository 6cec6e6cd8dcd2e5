package org.tocsin.notification.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.notification.words.Locales;
import org.tocsin.notification.words.TemplateDraft;
import org.tocsin.notification.words.TemplateText;
import org.tocsin.notification.words.TemplateVariables;
import org.tocsin.notification.words.TemplateView;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/**
 * Body of {@code POST notification-templates/}. {@code variables} may list the variables of the template; those it uses are added.
 *
 * @param locale language such as {@code de} or {@code pt-BR}; null is the fallback for all languages
 */
record TemplateRequest(
        @Nullable String name,
        @Nullable String templateType,
        @Nullable String channelType,
        @Nullable String subjectTemplate,
        @Nullable String bodyTemplate,
        @Nullable List<@Nullable String> variables,
        @Nullable String locale,
        @Nullable Boolean isActive,
        @Nullable Boolean isDefault) {

    private static final int MAX_NAME = 200, MAX_SUBJECT = 500, MAX_BODY = 10_000;

    static TemplateRequest of(TemplateView t) {
        return new TemplateRequest(
                t.name(),
                t.templateType().name(),
                t.channelType().name(),
                t.subjectTemplate(),
                t.bodyTemplate(),
                new ArrayList<>(t.variables()),
                t.locale(),
                t.isActive(),
                t.isDefault());
    }

    /** @throws org.tocsin.platform.problem.InvalidInput with all errors */
    TemplateDraft checked() {
        var errors = new InputErrors();
        errors.requireText("name", name, MAX_NAME);
        errors.requireText("body_template", bodyTemplate, MAX_BODY);
        errors.requireText("template_type", templateType, MAX_NAME);
        errors.requireText("channel_type", channelType, MAX_NAME);
        var type = errors.oneOf("template_type", templateType, TemplateType.class);
        if (type == TemplateType.CONTACT_VERIFICATION) {
            errors.add("template_type", "unknown_value", "has fixed words");
        }
        var channel = errors.oneOf("channel_type", channelType, Channel.class);
        if (channel == Channel.EMAIL) {
            errors.requireText("subject_template", subjectTemplate, MAX_SUBJECT);
        } else {
            errors.limitText("subject_template", subjectTemplate, MAX_SUBJECT);
        }
        var language = Locales.checked("locale", locale, errors);
        var names = declared(errors);
        names.addAll(used("subject_template", subjectTemplate, errors));
        names.addAll(used("body_template", bodyTemplate, errors));
        errors.throwIfAny();
        return new TemplateDraft(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(type),
                Objects.requireNonNull(channel),
                Objects.requireNonNullElse(subjectTemplate, ""),
                Objects.requireNonNull(bodyTemplate),
                List.copyOf(names),
                language,
                !Boolean.FALSE.equals(isActive),
                Boolean.TRUE.equals(isDefault));
    }

    private Set<String> declared(InputErrors errors) {
        var names = new LinkedHashSet<String>();
        for (int i = 0; variables != null && i < variables.size(); i++) {
            var declared = variables.get(i);
            if (declared == null || !TemplateVariables.NAMES.contains(declared)) {
                unknown("variables[" + i + "]", "names an unknown variable", errors);
            } else {
                names.add(declared);
            }
        }
        return names;
    }

    private static Set<String> used(String field, @Nullable String text, InputErrors errors) {
        if (text == null) {
            return Set.of();
        }
        try {
            var template = new TemplateText(text);
            var used = template.variables();
            template.tags().stream()
                    .filter(tag -> !TemplateVariables.NAMES.contains(tag.name()))
                    .forEach(tag -> unknown(
                            field,
                            "uses the unknown variable " + tag.name() + " at character " + tag.position(),
                            errors));
            return used;
        } catch (TemplateText.BadTemplate e) {
            errors.add(field, "unknown_value", Objects.requireNonNull(e.getMessage()));
            return Set.of();
        }
    }

    private static void unknown(String field, String what, InputErrors errors) {
        errors.add(field, "unknown_value", what + "; there are " + String.join(", ", TemplateVariables.NAMES));
    }
}
