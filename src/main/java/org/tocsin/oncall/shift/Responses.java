package org.tocsin.oncall.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.format.Durations;
import org.tocsin.platform.subject.PageLog.Paged;
import org.tocsin.platform.subject.SubjectDirectory.Answer;

/**
 * One person's response figures while on call.
 *
 * @param pages       number of pages
 * @param nightPages  pages between 22:00 and 07:00 in their own zone
 * @param paged       number of incidents among the pages
 * @param handled     number of these incidents that they answered first
 * @param responded   total time from the first page to their answer, over all handled incidents
 */
public record Responses(int pages, int nightPages, int paged, int handled, Duration responded) {

    public static final Responses NONE = new Responses(0, 0, 0, 0, Duration.ZERO);

    private static final LocalTime NIGHT = LocalTime.of(22, 0), MORNING = LocalTime.of(7, 0);

    /**
     * @param pages   of one person, oldest first
     * @param answers the first answer of each incident
     * @param name    the person's user name
     */
    static Responses of(List<Paged> pages, Map<String, Answer> answers, String name, ZoneId zone) {
        var first = new HashMap<String, Instant>();
        int night = 0;
        for (var page : pages) {
            first.putIfAbsent(page.subjectId(), page.at());
            night += atNight(page.at(), zone) ? 1 : 0;
        }
        var responded = Duration.ZERO;
        int handled = 0;
        for (var page : first.entrySet()) {
            var answer = answers.get(page.getKey());
            if (answer != null && answer.by().equals(name) && !answer.at().isBefore(page.getValue())) {
                handled++;
                responded = responded.plus(Duration.between(page.getValue(), answer.at()));
            }
        }
        return new Responses(pages.size(), night, first.size(), handled, responded);
    }

    /** @return null if nothing was answered */
    @Nullable
    Duration average() {
        return handled == 0 ? null : responded.dividedBy(handled);
    }

    /** @return {@code [d ]hh:mm:ss}; null if nothing was answered */
    @Nullable
    public String averageText() {
        var average = average();
        return average == null ? null : Durations.text(average);
    }

    /** @return percentage of the incidents they were paged about; null if they were not paged */
    @Nullable
    public Double acknowledgementRate() {
        return paged == 0 ? null : Math.round(1000.0 * handled / paged) / 10.0;
    }

    private static boolean atNight(Instant at, ZoneId zone) {
        var local = at.atZone(zone).toLocalTime();
        return !local.isBefore(NIGHT) || local.isBefore(MORNING);
    }
}
