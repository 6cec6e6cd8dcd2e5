package org.tocsin.notification.words;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Message rules that hold for every tenant.
 *
 * @param redactedLabels names of labels and facts whose values are removed from outgoing messages; tenants add their own
 */
@ConfigurationProperties("tocsin.notification")
record RuleProperties(
        @DefaultValue({
            "password",
            "passwd",
            "passphrase",
            "secret",
            "token",
            "authorization",
            "credential",
            "credentials",
            "cookie",
            "api key",
            "private key",
            "access key",
            "card",
            "cvv",
            "iban",
            "ssn"
        })
        List<String> redactedLabels) {}
