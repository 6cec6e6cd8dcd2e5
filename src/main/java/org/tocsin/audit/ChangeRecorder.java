package org.tocsin.audit;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import org.hibernate.action.spi.BeforeTransactionCompletionProcess;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventSource;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.CompositeType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records each change of an {@link Audited} entity in the transaction that makes it, so that none is missed. */
@Component
class ChangeRecorder implements PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final String VERSION = "version", TENANT = "tenantId";

    private final transient AuditLog log;
    private final transient Map<Object, List<AuditLog.Line>> pending = Collections.synchronizedMap(new WeakHashMap<>());

    ChangeRecorder(EntityManagerFactory entityManagerFactory, AuditLog log) {
        this.log = log;
        var registry = entityManagerFactory
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        var audited = event.getEntity().getClass().getAnnotation(Audited.class);
        if (audited != null) {
            note(
                    event.getSession(),
                    tenant(event.getPersister(), event.getState()),
                    audited.value(),
                    event.getId(),
                    "created",
                    null,
                    null,
                    null);
        }
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        var audited = event.getEntity().getClass().getAnnotation(Audited.class);
        var before = event.getOldState();
        if (audited == null || before == null) {
            return;
        }
        var persister = event.getPersister();
        compare(event, audited, persister.getPropertyNames(), persister.getPropertyTypes(), before, event.getState());
    }

    private void compare(
            PostUpdateEvent event, Audited audited, String[] names, Type[] types, Object[] before, Object[] after) {
        for (int i = 0; i < names.length; i++) {
            if (contains(audited.parts(), names[i]) && types[i] instanceof CompositeType part) {
                compare(
                        event,
                        audited,
                        part.getPropertyNames(),
                        part.getSubtypes(),
                        values(part, before[i]),
                        values(part, after[i]));
            } else {
                updated(event, audited, names[i], before[i], after[i]);
            }
        }
    }

    /** Hibernate sets an embedded value without any field values to null. */
    private static Object[] values(CompositeType part, @Nullable Object value) {
        return value == null ? new Object[part.getPropertyNames().length] : part.getPropertyValues(value);
    }

    private void updated(
            PostUpdateEvent event, Audited audited, String name, @Nullable Object old, @Nullable Object now) {
        if (name.equals(VERSION) || Objects.equals(old, now) || contains(audited.ignore(), name)) {
            return;
        }
        boolean secret = contains(audited.secret(), name);
        note(
                event.getSession(),
                tenant(event.getPersister(), event.getState()),
                audited.value(),
                event.getId(),
                "updated",
                column(name),
                text(old, secret),
                text(now, secret));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        var audited = event.getEntity().getClass().getAnnotation(Audited.class);
        if (audited != null) {
            note(
                    event.getSession(),
                    tenant(event.getPersister(), event.getDeletedState()),
                    audited.value(),
                    event.getId(),
                    "deleted",
                    null,
                    null,
                    null);
        }
    }

    /** Collects the changes until the transaction has flushed all of them; the last one writes them. */
    private void note(
            EventSource session,
            String tenant,
            String entity,
            Object id,
            String action,
            @Nullable String field,
            @Nullable String oldValue,
            @Nullable String newValue) {
        pending.computeIfAbsent(session, first -> {
                    session.getActionQueue().registerProcess((BeforeTransactionCompletionProcess) this::write);
                    return new ArrayList<>();
                })
                .add(log.line(tenant, entity, id, action, field, oldValue, newValue));
    }

    private void write(SessionImplementor session) {
        var lines = pending.remove(session);
        if (lines != null) {
            log.append(lines);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private static String tenant(EntityPersister persister, Object[] state) {
        int index = Arrays.asList(persister.getPropertyNames()).indexOf(TENANT);
        // only the tenant entity has no such field
        return index < 0 ? org.tocsin.platform.transaction.CurrentTenant.id() : String.valueOf(state[index]);
    }

    private static boolean contains(String[] names, String name) {
        return Arrays.asList(names).contains(name);
    }

    /** @return the name as the API and the database write it */
    private static String column(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static @Nullable String text(@Nullable Object value, boolean secret) {
        return value == null ? null : secret ? "(secret)" : value.toString();
    }
}
