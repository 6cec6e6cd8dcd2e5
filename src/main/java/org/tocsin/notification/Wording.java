package org.tocsin.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.tocsin.people.Person;
import org.tocsin.platform.Channel;

/** The words of a notice for one reader on one channel. A template that fails never loses a page: plain words take its place. */
@Component
class Wording {

    /** A title of one line, and what follows. */
    record Text(String title, String body) {}

    private static final Logger log = LoggerFactory.getLogger(Wording.class);
    private static final int LONGEST_TITLE = 500, LONGEST_BODY = 20_000, MOST = 100;

    private final TemplateRepository templates;
    private final MessagePreferences preferences;
    private final NotificationProperties properties;

    Wording(TemplateRepository templates, MessagePreferences preferences, NotificationProperties properties) {
        this.templates = templates;
        this.preferences = preferences;
        this.properties = properties;
    }

    Text of(Notification notice, Channel channel, @Nullable Person to) {
        var values = TemplateVariables.of(
                notice, to == null ? null : to.name(), to == null ? null : to.timezone(), properties.link(notice));
        var candidates = templates.active(notice.tenantId, notice.noticeType, channel, Limit.of(MOST));
        return inUse(candidates, to)
                .map(template -> of(template, notice.noticeType, values))
                .orElseGet(() -> PlainWords.of(notice.noticeType, values));
    }

    /** The one in the reader's language, else in everybody's; of these the default, else the newest. */
    private Optional<NotificationTemplate> inUse(List<NotificationTemplate> candidates, @Nullable Person to) {
        var several = candidates.stream().anyMatch(template -> !template.locale.isEmpty());
        var locales = several && to != null ? Locales.fallbacks(preferences.locale(to.id())) : List.of("");
        return locales.stream()
                .flatMap(locale -> candidates.stream().filter(template -> template.locale.equals(locale)))
                .findFirst();
    }

    /** @return its words for these values; plain ones take the place of a title that it lacks, and of all if it can't be rendered */
    static Text of(NotificationTemplate template, TemplateType type, Map<String, String> values) {
        var plain = PlainWords.of(type, values);
        var words = rendered(template, values);
        if (words == null) {
            return plain;
        }
        return words.title().isBlank() ? new Text(plain.title(), words.body()) : words;
    }

    private static @Nullable Text rendered(NotificationTemplate template, Map<String, String> values) {
        try {
            var title = new TemplateText(template.subjectTemplate).render(values);
            var body = new TemplateText(template.bodyTemplate).render(values);
            return new Text(cut(title.strip().replaceAll("\\s+", " "), LONGEST_TITLE), cut(body.strip(), LONGEST_BODY));
        } catch (RuntimeException e) {
            log.warn("Template {} failed and plain words were sent instead: {}", template.name, e.getMessage());
            return null;
        }
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit - 1) + "…";
    }
}
