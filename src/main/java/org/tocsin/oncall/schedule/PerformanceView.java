package org.tocsin.oncall.schedule;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.platform.format.Csv;

/**
 * One person's on-call figures of a month.
 *
 * @param month               for example {@code 2026-11}
 * @param hoursOnCall         up to now; two rotations at once count twice
 * @param pages               number of pages while on call
 * @param pagesAtNight        pages between 22:00 and 07:00 in their own zone
 * @param incidentsPaged      number of incidents among the pages
 * @param incidentsHandled    number of these incidents that they answered first
 * @param acknowledgementRate percentage of these incidents; null if they were not paged
 * @param responseTimeAvg     from the first page to their answer; null if they answered none
 */
record PerformanceView(
        UUID userId,
        String username,
        String name,
        String month,
        int shifts,
        double hoursOnCall,
        int pages,
        int pagesAtNight,
        int incidentsPaged,
        int incidentsHandled,
        @Nullable Double acknowledgementRate,
        @Nullable String responseTimeAvg) {

    static String header() {
        return Csv.write(List.of(
                "user_id",
                "username",
                "name",
                "month",
                "shifts",
                "hours_on_call",
                "pages",
                "pages_at_night",
                "incidents_paged",
                "incidents_handled",
                "acknowledgement_rate",
                "response_time_avg"));
    }

    String csv() {
        return Csv.write(List.of(
                userId.toString(),
                username,
                name,
                month,
                Integer.toString(shifts),
                Double.toString(hoursOnCall),
                Integer.toString(pages),
                Integer.toString(pagesAtNight),
                Integer.toString(incidentsPaged),
                Integer.toString(incidentsHandled),
                acknowledgementRate == null ? "" : acknowledgementRate.toString(),
                responseTimeAvg == null ? "" : responseTimeAvg));
    }
}
