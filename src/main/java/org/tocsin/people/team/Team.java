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
 * A team. Rotations and people name theirs by text, and that is the one truth about membership: the members of a team are the
 * active people whose {@code team} is its name, in any case. A team that is created under a name which people bear already has
 * them as its members at once; setting members writes the name into the people; renaming it renames it there, too.
 */
@Entity
@Table(name = "team")
@Audited(
        value = "team",
        ignore = {"createdAt", "updatedAt"})
class Team extends TenantRow {

    /** What is said about it, checked. */
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
