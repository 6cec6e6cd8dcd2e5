package org.tocsin.notification.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.link.AnswerLink;
import org.tocsin.notification.link.ResponseActionType;
import org.tocsin.people.Person;

/** An action that a person took by answering a message, with the sentence they were told. It never changes. */
@Entity
@Table(name = "given_answer")
class ResponseAction {

    enum Via {
        LINK,
        SLACK,
        SMS,
        PHONE
    }

    @Id
    private UUID id;

    private String tenantId;
    private long linkId;

    @Enumerated(EnumType.STRING)
    private ResponseActionType action;

    @Enumerated(EnumType.STRING)
    private Via via;

    private UUID personId;
    private String personName;

    @Enumerated(EnumType.STRING)
    private AnswerOutcome.Kind outcome;

    private String said;
    private Instant at;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected ResponseAction() {}

    ResponseAction(AnswerLink link, ResponseActionType action, Via via, Person by, AnswerOutcome outcome, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = link.tenantId();
        this.linkId = link.id();
        this.action = action;
        this.via = via;
        this.personId = by.id();
        this.personName = by.username();
        this.outcome = outcome.kind();
        this.said = outcome.sentence();
        this.at = at;
    }

    String said() {
        return said;
    }

    Instant at() {
        return at;
    }
}
