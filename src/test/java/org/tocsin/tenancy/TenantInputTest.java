package org.tocsin.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.problem.FieldError;
import org.tocsin.platform.problem.InvalidInput;

class TenantInputTest {

    @Test
    void anIdAloneIsEnough() {
        var tenant = new TenantInput("acme-2", null, null, null, null).checked();

        assertThat(tenant.name()).isEqualTo("acme-2");
        assertThat(tenant.plan()).isEqualTo(Plan.STANDARD);
        assertThat(tenant.zone().getId()).isEqualTo("UTC");
        assertThat(tenant.reopenWindowHours()).isEqualTo(168);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "Acme", "a b", "-a", "a-", "ä", "a\u0000", "default'; drop"})
    void theIdIsASlug(String id) {
        var refusal = catchThrowableOfType(
                InvalidInput.class, () -> new TenantInput(id, null, "gold", "Nowhere", -1).checked());

        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsOnly("id", "plan", "zone", "reopen_window_hours");
    }
}
