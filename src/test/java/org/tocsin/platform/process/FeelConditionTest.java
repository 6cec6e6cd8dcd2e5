package org.tocsin.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeelConditionTest {

    private static final Map<String, Object> FACTS = Map.of(
            "priority",
            "P1",
            "affected_services",
            List.of("checkout", "search", "mail"),
            "labels",
            Map.of("region", "eu"),
            "opened_at",
            Instant.parse("2026-03-02T09:00:00Z"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "priority = \"P1\"|true",
                "priority = \"P0\"|false",
                "count(affected_services) > 2|true",
                "labels.region = \"eu\" and priority in (\"P0\", \"P1\")|true",
                "opened_at < @\"2026-03-02T10:00:00Z\"|true",
                "customer = \"ACME\"|false",
                "priority|false",
                "missing(1)|false"
            })
    void isTrueOfTheFactsOrNot(String condition, boolean expected) {
        assertThat(FeelCondition.problem(condition)).isNull();
        assertThat(FeelCondition.holds(condition, FACTS)).isEqualTo(expected);
    }

    @Test
    void saysWhereItCantBeRead() {
        assertThat(FeelCondition.problem("priority = = 1")).contains("1:");
    }
}
