package org.tocsin.sla.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The criteria of a definition. */
class CriteriaTest {

    private static final List<String> ANY = List.of();

    private final Map<String, Object> ticket =
            new HashMap<>(Map.of("kind", "TICKET", "severity", "HIGH", "priority", "P2"));

    @Test
    void emptyListsAgreeWithAnything() {
        assertThat(Criteria.ANY.match(ticket)).isTrue();
        assertThat(Criteria.ANY.match(Map.of())).isTrue();
        assertThat(Criteria.ANY.count()).isZero();
    }

    @Test
    void listsAgreeAllTogether() {
        var high = new Criteria(ANY, ANY, List.of("NETWORK"), List.of("HIGH"), List.of("P2"));

        assertThat(high.match(ticket)).as("no category is known").isFalse();
        ticket.put("category", "network");
        assertThat(high.match(ticket)).isTrue();
        ticket.put("priority", "P1");
        assertThat(high.match(ticket)).isFalse();
        assertThat(high.count()).isEqualTo(3);
    }

    @Test
    void theKindIsAScopeAndNoCriterion() {
        var incidents = new Criteria(List.of("INCIDENT", "ALERT"), ANY, ANY, List.of("HIGH"), ANY);

        assertThat(incidents.match(ticket)).isFalse();
        assertThat(incidents.concerns(ticket)).isFalse();
        ticket.put("kind", "ALERT");
        assertThat(incidents.match(ticket)).isTrue();
        assertThat(incidents.count()).isEqualTo(1);
    }

    @Test
    void aProjectIsTheFactOrTheLabel() {
        var apollo = new Criteria(ANY, List.of("Apollo", "Gemini"), ANY, ANY, ANY);

        assertThat(apollo.match(ticket)).isFalse();
        ticket.put("labels", Map.of("project", "apollo"));
        assertThat(apollo.match(ticket)).isTrue();
        ticket.put("labels", Map.of("project", "Voyager"));
        assertThat(apollo.match(ticket)).isFalse();
        ticket.put("project", "GEMINI");
        assertThat(apollo.match(ticket)).isTrue();
        assertThat(apollo.count()).isEqualTo(1);
    }
}
