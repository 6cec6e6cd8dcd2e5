package org.tocsin.notification.words;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tocsin.audit.Audited;
import org.tocsin.platform.subject.Channel;

/** One person's preferences for messages. */
@Entity
@Table(name = "message_preference")
@Audited("message_preference")
public class MessagePreference {

    @Id
    private UUID personId;

    private String tenantId;

    /** Empty if the person has no preference. */
    private String locale = "";

    /** Channels for P0 and P1, best first; none leaves it to the table. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Channel> urgent = List.of();

    /** Channels for the rest, best first; none leaves it to the table. */
    @JdbcTypeCode(SqlTypes.JSON)
    private List<Channel> other = List.of();

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // JPA
    protected MessagePreference() {}

    MessagePreference(UUID personId, String tenantId) {
        this.personId = personId;
        this.tenantId = tenantId;
    }

    void describe(MessagePreferenceBody.Checked wanted) {
        locale = wanted.locale();
        urgent = wanted.urgent();
        other = wanted.other();
    }

    UUID personId() {
        return personId;
    }

    String locale() {
        return locale;
    }

    List<Channel> urgent() {
        return urgent;
    }

    List<Channel> other() {
        return other;
    }
}
