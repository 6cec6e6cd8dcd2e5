package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.testkit.Rest;

/** Calendar feeds over REST, read as a calendar program reads them: without a login. */
public record FeedScenes(Rest rest) {

    public static final String FEEDS = "/api/v1/calendar-feeds";

    public JsonNode add(Map<String, Object> feed) {
        return rest.post(FEEDS, feed).expect(201).body();
    }

    /** @return the path below the address of this installation */
    public static String path(JsonNode feed) {
        return feed.required("url").asText().replaceFirst("^https?://[^/]+", "");
    }

    public Rest.Answer read(String path, String... headers) {
        var request =
                java.net.http.HttpRequest.newBuilder(rest.request(path).build().uri());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return rest.send(request.GET());
    }

    public ICalendar calendar(String path) {
        var answer = read(path).expect(200);
        assertThat(answer.header("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        return Biweekly.parse(answer.content()).first();
    }

    public static Map<String, String> uids(ICalendar calendar) {
        return calendar.getEvents().stream()
                .collect(Collectors.toMap(
                        event -> event.getUid().getValue(), FeedScenes::shown, (a, b) -> a + " and " + b));
    }

    public static List<String> events(ICalendar calendar, String day) {
        return calendar.getEvents().stream()
                .filter(event ->
                        event.getDateStart().getValue().toInstant().toString().startsWith(day))
                .map(FeedScenes::shown)
                .toList();
    }

    private static String shown(VEvent event) {
        return event.getSummary().getValue().replaceAll("\\.test-\\d+", "") + " "
                + event.getDateStart().getValue().toInstant().toString().substring(11, 16) + "-"
                + event.getDateEnd().getValue().toInstant().toString().substring(11, 16);
    }
}
