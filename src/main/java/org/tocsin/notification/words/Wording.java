package org.tocsin.notification.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tocsin.notification.record.MessageBody;
import org.tocsin.notification.record.Notification;
import org.tocsin.notification.record.NotificationProperties;
import org.tocsin.notification.record.TemplateType;
import org.tocsin.people.Person;
import org.tocsin.platform.subject.Channel;

/**
 * Chooses and renders the template of a notification for one reader on one channel. A template that fails is replaced by plain words, so
 * that no page is lost.
 */
@Component
public class Wording {

    private static final Logger log = LoggerFactory.getLogger(Wording.class);
    private static final int MAX_TITLE = 500, MAX_BODY = 20_000, MAX = 100;

    private final TemplateRepository templates;
    private final MessagePreferences preferences;
    private final NotificationProperties properties;

    Wording(TemplateRepository templates, MessagePreferences preferences, NotificationProperties properties) {
        this.templates = templates;
        this.preferences = preferences;
        this.properties = properties;
    }

    public MessageBody of(Notification notification, Channel channel, @Nullable Person to) {
        var values = TemplateVariables.of(
                notification,
                to == null ? null : to.name(),
                to == null ? null : to.timezone(),
                properties.link(notification));
        var candidates = templates.active(notification.tenantId(), notification.type(), channel, Limit.of(MAX));
        return inUse(candidates, to)
                .map(template -> of(template, notification.type(), values))
                .orElseGet(() -> PlainWords.of(notification.type(), values));
    }

    /** The template in the reader's language, else the fallback; of these the default, else the newest. */
    private Optional<NotificationTemplate> inUse(List<NotificationTemplate> candidates, @Nullable Person to) {
        var several =
                candidates.stream().anyMatch(template -> !template.locale().isEmpty());
        var locales = several && to != null ? Locales.fallbacks(preferences.locale(to.id())) : List.of("");
        return locales.stream()
                .flatMap(locale ->
                        candidates.stream().filter(template -> template.locale().equals(locale)))
                .findFirst();
    }

    /** @return the rendered template; plain words replace a missing title, and everything if rendering fails */
    public static MessageBody of(NotificationTemplate template, TemplateType type, Map<String, String> values) {
        var plain = PlainWords.of(type, values);
        var words = rendered(template, values);
        if (words == null) {
            return plain;
        }
        return words.title().isBlank() ? new MessageBody(plain.title(), words.text()) : words;
    }

    private static @Nullable MessageBody rendered(NotificationTemplate template, Map<String, String> values) {
        try {
            var words = template.render(values);
            return new MessageBody(
                    cut(words.title().strip().replaceAll("\\s+", " "), MAX_TITLE),
                    cut(words.text().strip(), MAX_BODY));
        } catch (RuntimeException e) {
            log.warn("Template {} failed and plain words were sent instead: {}", template.name(), e.getMessage());
            return null;
        }
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
