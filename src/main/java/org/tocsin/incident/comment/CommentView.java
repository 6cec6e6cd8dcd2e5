package org.tocsin.incident.comment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as the API shows one.
 *
 * @param author   name of the person or system whose credential wrote it
 * @param authorId the person's id; null for a system
 */
public record CommentView(
        UUID id,
        String body,
        @JsonProperty("public") boolean isPublic,
        AuthorRole authorRole,
        String author,
        @Nullable UUID authorId,
        Instant createdAt) {}
