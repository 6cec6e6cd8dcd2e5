package org.tocsin.notification.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Inserts a row unless it exists, without an error that would end the transaction: two policies may page the same person at once, and a
 * repeated step asks for the same notification again.
 */
@Component
public class InsertOnce {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    InsertOnce(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @return whether it was new */
    public boolean notification(Notification n) {
        return jdbc.sql("""
            insert into notification (id, tenant_id, notice_type, notice_key, reference, subject_type, subject_id,
                subject_title, level, round, recipients, contacts, wanted_channels, chosen_channels, facts, status,
                created_at, version)
            values (:id, :tenant, :type, :key, :reference, :subjectType, :subjectId, :subjectTitle, :level,
                :round, :recipients::jsonb, :contacts::jsonb, :channels::jsonb, '[]', :facts::jsonb, :status, :at, 0)
            on conflict do nothing\
            """)
                        .param("id", n.id())
                        .param("tenant", n.tenantId())
                        .param("type", n.type().name())
                        .param("key", n.noticeKey())
                        .param("reference", n.reference())
                        .param("subjectType", n.subject().type())
                        .param("subjectId", n.subject().id())
                        .param("subjectTitle", n.subject().title())
                        .param("level", n.level())
                        .param("round", n.round())
                        .param("recipients", text(n.recipients()))
                        .param("contacts", text(n.contacts()))
                        .param("channels", text(n.wantedChannels()))
                        .param("facts", text(n.facts()))
                        .param("status", n.status().name())
                        .param("at", time(n.createdAt()))
                        .update()
                == 1;
    }

    /** @return whether it was new; false if that channel has paged the person about the same */
    public boolean delivery(Delivery d) {
        return jdbc.sql("""
            insert into delivery (id, tenant_id, notification_id, page_key, person_id, person_name, channel,
                address, title, text, status, attempts, detail, created_at, settled_at, version)
            values (:id, :tenant, :notification, :pageKey, :person, :personName, :channel,
                :address, :title, :text, :status, 0, :detail, :at, :settledAt, 0)
            on conflict do nothing\
            """)
                        .param("id", d.id())
                        .param("tenant", d.tenantId())
                        .param("notification", d.notificationId())
                        .param("pageKey", d.pageKey())
                        .param("person", d.personId())
                        .param("personName", d.personName())
                        .param("channel", d.channel().name())
                        .param("address", d.address())
                        .param("title", d.title())
                        .param("text", d.text())
                        .param("status", d.status().name())
                        .param("detail", d.detail())
                        .param("at", time(d.createdAt()))
                        .param("settledAt", time(d.settledAt()))
                        .update()
                == 1;
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Facts must be plain values", e);
        }
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
