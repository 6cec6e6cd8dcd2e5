package org.tocsin.people.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.transaction.TenantRow;

/**
 * A team. Its members are the active people whose {@code team} is its name, in any case; no other membership is stored. Creating a team
 * makes people of that name its members, setting members writes the name into people, and a rename follows there, too.
 */
@Entity
@Table(name = "team")
@Audited(
        value = "team",
        ignore = {"createdAt", "updatedAt"})
class Team extends TenantRow {

    /** The validated content of a team. */
    record Plan(
            String name,
            String description,
            @Nullable String email,
            @Nullable UUID lead,
            @Nullable UUID manager) {}

    private String name;
    private String description;
    private @Nullable String email;

    @Column(name = "lead_id")
    private @Nullable UUID lead;

    @Column(name = "manager_id")
    private @Nullable UUID manager;

    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Team() {}

    @SuppressWarnings("NullAway.Init") // describe() sets the rest
    Team(String tenantId, Plan plan, Instant now) {
        super(tenantId, now);
        describe(plan, now);
    }

    final void describe(Plan plan, Instant now) {
        name = plan.name();
        description = plan.description();
        email = plan.email();
        lead = plan.lead();
        manager = plan.manager();
        updatedAt = now;
    }

    void handOver(UUID leaver, UUID successor, Instant now) {
        lead = leaver.equals(lead) ? successor : lead;
        manager = leaver.equals(manager) ? successor : manager;
        updatedAt = now;
    }

    Plan plan() {
        return new Plan(name, description, email, lead, manager);
    }

    String name() {
        return name;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
