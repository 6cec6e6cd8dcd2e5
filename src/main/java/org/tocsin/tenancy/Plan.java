package org.tocsin.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The plan that a tenant has booked (lower case in the API). The SLA module holds its figures. */
public enum Plan {
    STANDARD,
    PREMIUM,
    ENTERPRISE,
    GOVERNMENT;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Converter(autoApply = true)
    static class Column implements AttributeConverter<Plan, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Plan plan) {
            return plan == null ? null : plan.word();
        }

        @Override
        public @Nullable Plan convertToEntityAttribute(@Nullable String word) {
            return word == null ? null : Plan.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
