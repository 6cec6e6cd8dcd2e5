package org.tocsin.platform.database;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;

/**
 * PostgreSQL, with rows always locked as queries lock them: whoever only refers to a row does not wait for its lock. By itself
 * Hibernate takes the stricter one for a row that it has read before.
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
