package org.tocsin.notification.words;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.tenancy.MessageRulesService;

/** The names to redact: those of the installation, and those the current tenant adds. */
@Component
public class Redactions {

    private final RuleProperties properties;
    private final MessageRulesService rules;

    Redactions(RuleProperties properties, MessageRulesService rules) {
        this.properties = properties;
        this.rules = rules;
    }

    public Redaction current() {
        return new Redaction(
                Stream.concat(properties.redactedLabels().stream(), rules.current().redactedLabels().stream())
                        .toList());
    }
}
