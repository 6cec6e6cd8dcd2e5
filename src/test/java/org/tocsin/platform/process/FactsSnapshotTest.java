package org.tocsin.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsSnapshotTest {

    /** Hibernate compares these at each flush to detect changes. */
    @Test
    void whatIsKeptEqualsWhatIsReadBack() throws JsonProcessingException {
        var json = new ObjectMapper();
        var kept = FactsSnapshot.of(Map.of(
                "number",
                12L,
                "large",
                1L << 40,
                "share",
                new BigDecimal("0.5"),
                "drill",
                true,
                "id",
                UUID.randomUUID(),
                "opened_at",
                Instant.EPOCH,
                "labels",
                Map.of("host", "db-1"),
                "services",
                Arrays.asList("a", null)));

        assertThat(json.readValue(json.writeValueAsString(kept), Map.class)).isEqualTo(kept);
    }

    @Test
    void timesComeBackAsTimes() {
        var kept = FactsSnapshot.of(Map.of("opened_at", Instant.EPOCH, "looks_at", "nothing"));

        assertThat(FactsSnapshot.restore(kept))
                .containsEntry("opened_at", Instant.EPOCH)
                .containsEntry("looks_at", "nothing");
        assertThat(FactsSnapshot.of(Map.of("services", List.of()))).containsEntry("services", List.of());
    }
}
