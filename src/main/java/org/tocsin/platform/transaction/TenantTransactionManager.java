package org.tocsin.platform.transaction;

import jakarta.persistence.EntityManagerFactory;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The transaction manager for our rows and the engine's: each transaction begins with the current tenant set. */
@Component("transactionManager")
class TenantTransactionManager extends JpaTransactionManager {

    TenantTransactionManager(EntityManagerFactory entityManagerFactory) {
        super(entityManagerFactory);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var tenantId = CurrentTenant.orNull();
        var dataSource = getDataSource();
        if (tenantId != null
                && dataSource != null
                && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder) {
            TenantSession.set(holder, tenantId);
        }
    }
}
