package org.tocsin.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.people.Person;

/** What somebody answered, and what they were told. It never changes. */
@Entity
@Table(name = "given_answer")
class GivenAnswer {

    enum Via {
        LINK,
        SLACK,
        SMS,
        PHONE
    }

    @Id
    UUID id;

    String tenantId;
    long linkId;

    @Enumerated(EnumType.STRING)
    AnswerAction action;

    @Enumerated(EnumType.STRING)
    Via via;

    UUID personId;
    String personName;

    @Enumerated(EnumType.STRING)
    AnswerOutcome.Kind outcome;

    String said;
    Instant at;

    @Version
    @Nullable
    Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected GivenAnswer() {}

    GivenAnswer(AnswerLink link, AnswerAction action, Via via, Person by, AnswerOutcome outcome, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = link.tenantId;
        this.linkId = link.id;
        this.action = action;
        this.via = via;
        this.personId = by.id();
        this.personName = by.username();
        this.outcome = outcome.kind();
        this.said = outcome.sentence();
        this.at = at;
    }
}
