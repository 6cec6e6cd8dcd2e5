package org.tocsin.platform.database;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * PostgreSQL dialect that locks rows with {@code for no key update}, so that an insert with a foreign key to a locked row does not wait.
 * Hibernate by default uses {@code for update} for rows it has read before.
 */
public class LenientLocks extends PostgreSQLDialect {

    public LenientLocks(DialectResolutionInfo database) {
        super(database);
    }

    @Override
    public String getForUpdateString() {
        return " for no key update";
    }
}
