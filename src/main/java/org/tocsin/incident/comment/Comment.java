package org.tocsin.incident.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.lifecycle.Acting;
import org.tocsin.incident.lifecycle.Incident;
import org.tocsin.platform.subject.TimelineEntry;

/** A comment on an incident. It never changes. */
@Entity
@Table(name = "incident_comment")
public class Comment {

    public static final String EVENT = "incident.commented";

    @Id
    private UUID id;

    /** The order of the comments, given by the database. */
    @Column(insertable = false, updatable = false)
    private @Nullable Long position;

    private String tenantId;
    private UUID incidentId;
    private String body;
    private boolean isPublic;

    @Enumerated(EnumType.STRING)
    private AuthorRole authorRole;

    private String author;
    private @Nullable UUID authorId;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // JPA
    protected Comment() {}

    public Comment(Incident incident, CommentInput.Checked said, Acting by, Instant at) {
        this.id = UUID.randomUUID();
        this.tenantId = incident.tenantId();
        this.incidentId = incident.id();
        this.body = said.body();
        this.isPublic = said.isPublic();
        this.authorRole = said.role();
        this.author = by.name();
        this.authorId = by.person();
        this.createdAt = at;
    }

    public TimelineEntry entry() {
        var what = !isPublic ? "Internal note" : authorRole == AuthorRole.STAFF ? "Public reply" : "Customer's message";
        return new TimelineEntry(createdAt, EVENT, author, what + ": " + body);
    }

    public boolean isPublic() {
        return isPublic;
    }

    public CommentView view() {
        return new CommentView(id, body, isPublic, authorRole, author, authorId, createdAt);
    }
}
