package org.tocsin.tenancy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tocsin.platform.access.Access;
import org.tocsin.platform.access.Actor;
import org.tocsin.platform.problem.Conflict;
import org.tocsin.platform.problem.InputErrors;
import org.tocsin.platform.problem.NotFound;
import org.tocsin.platform.transaction.AdvisoryLock;
import org.tocsin.platform.transaction.Command;
import org.tocsin.platform.transaction.CurrentTenant;
import org.tocsin.platform.web.PageQuery;

/** Opens tenants and decides which of them a credential may see: its own, or all for an administrator of the default tenant. */
@Service
public class TenantService {

    /** The tenant that exists from the first start; its administrators manage the others. */
    public static final String DEFAULT = "default";

    private static final Logger log = LoggerFactory.getLogger(TenantService.class);

    private final TenantRepository tenants;
    private final AdvisoryLock lock;
    private final EntityManager entityManager;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TenantService(
            TenantRepository tenants,
            AdvisoryLock lock,
            EntityManager entityManager,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenants = tenants;
        this.lock = lock;
        this.entityManager = entityManager;
        this.events = events;
        this.clock = clock;
    }

    /** @return the time zone of the current tenant */
    @Transactional(readOnly = true)
    public ZoneId zone() {
        return find(CurrentTenant.id()).zone();
    }

    /** @return the current tenant's plan */
    @Transactional(readOnly = true)
    public Plan plan() {
        return find(CurrentTenant.id()).plan();
    }

    /** @return how long after its end an incident of the current tenant may be reopened; zero means never */
    @Transactional(readOnly = true)
    public Duration reopenWindow() {
        return Duration.ofHours(find(CurrentTenant.id()).reopenWindowHours());
    }

    /**
     * @param asked  {@code tenant_id} of an input; it only chooses among the tenants that the credential may see
     * @param errors gets the error for a tenant that is not visible, with the same text as for one that does not exist
     * @return the tenant to work for
     */
    @Transactional(readOnly = true)
    public String choose(@Nullable String asked, InputErrors errors) {
        var own = CurrentTenant.id();
        if (asked == null || asked.equals(own)) {
            return own;
        }
        if (!seesAll() || !exists(asked)) {
            errors.add("tenant_id", "unknown_value", "is no tenant that this credential may see");
            return own;
        }
        return asked;
    }

    @Transactional(readOnly = true)
    Page<TenantView> list(PageQuery query) {
        var page = query.toPageable(Sort.by("id"));
        var own = CurrentTenant.id();
        return (seesAll() ? CurrentTenant.acrossAll(() -> tenants.findAll(page)) : tenants.findAllById(own, page))
                .map(TenantView::of);
    }

    @Transactional(readOnly = true)
    TenantView get(String id) {
        return TenantView.of(find(visible(id)));
    }

    @Command
    TenantView open(TenantInput input) {
        if (!seesAll()) {
            throw new AccessDeniedException("Only an administrator of the default tenant opens tenants");
        }
        var wanted = input.checked();
        if (exists(wanted.id())) {
            throw new Conflict("There is a tenant " + wanted.id() + " already.");
        }
        return open(wanted);
    }

    @Command
    TenantView change(String id, UnaryOperator<TenantInput> change) {
        return CurrentTenant.call(visible(id), () -> {
            var tenant = tenants.lock(id).orElseThrow(() -> new NotFound("tenant", id));
            var wanted = change.apply(TenantInput.of(tenant)).checked();
            if (!wanted.id().equals(id)) {
                throw new Conflict("The id of a tenant can't be changed.");
            }
            if (wanted.plan() != tenant.plan() && !seesAll()) {
                throw new AccessDeniedException("A tenant does not choose its own plan");
            }
            tenant.describe(wanted);
            log.info("Tenant {} was changed: plan {}, zone {}", id, wanted.plan(), wanted.zone());
            tenants.flush();
            return TenantView.of(tenant);
        });
    }

    /** Adds what Tocsin ships and the current tenant does not have; changes nothing that exists. */
    @Command
    void setUp() {
        events.publishEvent(new TenantOpened(CurrentTenant.id()));
    }

    @Command
    void openDefaultIfAbsent() {
        lock.holdAtStart("tocsin.first-start"); // two nodes may start on an empty database
        if (!exists(DEFAULT)) {
            open(TenantInput.named(DEFAULT, "Default").checked());
        }
    }

    private TenantView open(TenantInput.Checked wanted) {
        // everything is flushed in the new tenant's session, before the caller's session is restored
        return CurrentTenant.call(wanted.id(), () -> {
            var tenant = new Tenant(wanted, clock.instant());
            insert(tenant);
            events.publishEvent(new TenantOpened(wanted.id()));
            log.info("Tenant {} was opened, plan {}", wanted.id(), wanted.plan());
            tenants.flush();
            return TenantView.of(tenant);
        });
    }

    /** Executed at once, not in a batch: the changelog refers to the row while Hibernate still stores it. */
    private void insert(Tenant tenant) {
        var session = entityManager.unwrap(Session.class);
        session.setJdbcBatchSize(1);
        session.persist(tenant);
        session.flush();
        session.setJdbcBatchSize(null);
    }

    private Tenant find(String id) {
        return CurrentTenant.call(id, () -> tenants.findById(id)).orElseThrow(() -> new NotFound("tenant", id));
    }

    private boolean exists(String id) {
        return TenantInput.isSlug(id) && CurrentTenant.call(id, () -> tenants.existsById(id));
    }

    /** @return the id, if the credential may see that tenant */
    static String visible(String id) {
        if (!id.equals(CurrentTenant.id()) && !(seesAll() && TenantInput.isSlug(id))) {
            throw new NotFound("tenant", id);
        }
        return id;
    }

    private static boolean seesAll() {
        return Actor.current()
                .filter(actor ->
                        actor.access() == Access.ADMIN && actor.tenantId().equals(DEFAULT))
                .isPresent();
    }
}
