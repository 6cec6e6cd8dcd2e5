package org.tocsin.tenancy;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.subject.Channel;

/**
 * The request to set a tenant's message rules.
 *
 * @param redactedLabels  labels whose values no outgoing message contains, for instance {@code iban}; default none
 * @param allowedChannels the only channels to use; null means those of the plan
 * @param bundleAfter     default 5
 */
record MessageRulesInput(
        @Nullable List<@Nullable String> redactedLabels,
        @Nullable List<@Nullable String> allowedChannels,
        @Nullable Integer bundleAfter) {

    private static final int MAX_LABELS = 100, LABEL_LIMIT = 100, MAX_SINGLE = 10_000;

    /** A checked input. */
    record Checked(List<String> redactedLabels, @Nullable List<Channel> allowedChannels, int bundleAfter) {}

    Checked checked() {
        var errors = new InputErrors();
        var labels = labels(errors);
        var channels = allowedChannels == null ? null : channels(allowedChannels, errors);
        var most = bundleAfter == null ? MessageRules.DEFAULT_BUNDLE_AFTER : bundleAfter;
        if (most < 1 || most > MAX_SINGLE) {
            errors.add("bundle_after", "out_of_range", "must be from 1 to " + MAX_SINGLE);
        }
        errors.throwIfAny();
        return new Checked(labels, channels, most);
    }

    private List<String> labels(InputErrors errors) {
        var labels = new LinkedHashSet<String>();
        if (redactedLabels != null && redactedLabels.size() > MAX_LABELS) {
            errors.add("redacted_labels", "too_long", "at most " + MAX_LABELS + " labels are allowed");
            return List.of();
        }
        for (int i = 0; redactedLabels != null && i < redactedLabels.size(); i++) {
            var label = redactedLabels.get(i);
            var field = "redacted_labels[" + i + "]";
            errors.requireText(field, label, LABEL_LIMIT);
            if (label != null && !label.isBlank() && label.codePoints().noneMatch(Character::isLetterOrDigit)) {
                errors.add(field, "unknown_value", "must have a letter or digit");
            } else if (label != null) {
                labels.add(label.strip().toLowerCase(Locale.ROOT));
            }
        }
        return List.copyOf(labels);
    }

    private static List<Channel> channels(List<@Nullable String> words, InputErrors errors) {
        var channels = EnumSet.noneOf(Channel.class);
        if (words.size() > Channel.values().length) {
            errors.add("allowed_channels", "too_long", "names channels twice");
            return List.of();
        }
        for (int i = 0; i < words.size(); i++) {
            var field = "allowed_channels[" + i + "]";
            errors.requireText(field, words.get(i), LABEL_LIMIT);
            var channel = errors.oneOf(field, words.get(i), Channel.class);
            if (channel != null) {
                channels.add(channel);
            }
        }
        return List.copyOf(channels);
    }
}
