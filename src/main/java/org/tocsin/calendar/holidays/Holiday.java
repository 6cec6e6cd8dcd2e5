package org.tocsin.calendar.holidays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar's holiday list as its author wrote it: {@code "2024-12-25"}, the code of a country or region for its
 * public holidays ({@code "US"}, {@code "DE-BY"}), or {@code {"date","name","is_active"}}.
 *
 * @param day    ISO date or code
 * @param active an inactive date is only listed, and is not a holiday even if the country's rules say so
 */
public record Holiday(String day, @Nullable String name, boolean active) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Holiday of(String day) {
        return new Holiday(day, null, true);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Holiday of(
            @JsonProperty("date") @Nullable String date,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("is_active") @Nullable Boolean isActive) {
        return new Holiday(Objects.requireNonNullElse(date, ""), name, !Boolean.FALSE.equals(isActive));
    }

    @JsonValue
    Object json() {
        if (name == null && active) {
            return day;
        }
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("date", day);
        json.put("name", name);
        json.put("is_active", active);
        return json;
    }

    /** As the changelog shows it. */
    @Override
    public String toString() {
        return day + (name == null ? "" : " " + name) + (active ? "" : " (inactive)");
    }
}
