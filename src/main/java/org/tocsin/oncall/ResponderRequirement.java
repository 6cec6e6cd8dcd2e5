package org.tocsin.oncall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person;

/**
 * What an incident requires of its responders.
 *
 * @param clearance minimum clearance
 * @param skills    preferred: skilled people come first, and one of them is paged beside people without the skills
 */
public record ResponderRequirement(int clearance, List<String> skills) {

    public static final ResponderRequirement NONE = new ResponderRequirement(0, List.of());

    /** Reads the facts {@code required_clearance} and {@code required_skills}; skills may be a label instead: "postgres, linux". */
    public static ResponderRequirement of(Map<String, ? extends @Nullable Object> facts) {
        var skills = facts.get("required_skills");
        if (skills == null && facts.get("labels") instanceof Map<?, ?> labels) {
            skills = labels.get("required_skills");
        }
        return new ResponderRequirement(number(facts.get("required_clearance")), words(skills));
    }

    boolean clears(Person person) {
        return person.clearanceLevel() >= clearance;
    }

    boolean isSkillOf(Person person) {
        return skills.stream()
                .allMatch(skill ->
                        person.skills().stream().anyMatch(known -> known.strip().equalsIgnoreCase(skill)));
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        return value != null && value.toString().strip().matches("\\d{1,9}")
                ? Integer.parseInt(value.toString().strip())
                : 0;
    }

    private static List<String> words(@Nullable Object value) {
        Stream<?> parts = value instanceof Collection<?> many
                ? many.stream().filter(Objects::nonNull)
                : Stream.of(Objects.toString(value, "").split(","));
        return parts.map(part -> part.toString().strip())
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
