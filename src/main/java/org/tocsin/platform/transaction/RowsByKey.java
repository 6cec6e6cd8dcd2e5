package org.tocsin.platform.transaction;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.support.JpaEntityInformation;
import org.springframework.data.jpa.repository.support.SimpleJpaRepository;
import org.springframework.transaction.annotation.Transactional;

/** Base of all repositories: finds a row by its key through the session, where a query would flush and read again. */
@Transactional(transactionManager = "transactionManager", readOnly = true) // else Spring looks it up each time
class RowsByKey<T, I> extends SimpleJpaRepository<T, I> implements OwnedRows<T, I> {

    private final EntityManager entities;

    public RowsByKey(JpaEntityInformation<T, ?> entity, EntityManager entities) {
        super(entity, entities);
        this.entities = entities;
    }

    @Override
    public Optional<T> findByIdAndTenantId(I id, String tenantId) {
        return owned(entities.find(getDomainClass(), id), tenantId);
    }

    @Override
    public Optional<T> lock(I id, String tenantId) {
        return owned(entities.find(getDomainClass(), id, LockModeType.PESSIMISTIC_WRITE), tenantId);
    }

    private Optional<T> owned(@Nullable T row, String tenantId) {
        return Optional.ofNullable(row).filter(found -> tenantId.equals(tenantOf(found)));
    }

    private Object tenantOf(Object row) {
        var session = entities.unwrap(SharedSessionContractImplementor.class);
        return session.getEntityPersister(null, row).getPropertyValue(row, "tenantId");
    }
}
