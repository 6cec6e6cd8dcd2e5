package org.tocsin.platform.database;

import static org.tocsin.platform.database.EmbeddedDatabase.APP;
import static org.tocsin.platform.database.EmbeddedDatabase.NAME;
import static org.tocsin.platform.database.EmbeddedDatabase.OWNER;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The two database roles: the owner of the tables, who migrates them, and the application's role, which row-level security restricts. */
final class Roles {

    private Roles() {}

    static void create(DataSource asSuperuser, Credentials credentials) throws SQLException {
        try (var connection = asSuperuser.getConnection();
                var statement = connection.createStatement()) {
            // the passwords are hexadecimal and generated; PostgreSQL takes no parameters here
            statement.execute("create role " + OWNER + " login password '" + credentials.owner() + "'");
            statement.execute("create role " + APP + " login nosuperuser nobypassrls nocreatedb nocreaterole password '"
                    + credentials.app() + "'");
            statement.execute("create database " + NAME + " owner " + OWNER);
            statement.execute("revoke all on database " + NAME + " from public");
            statement.execute("grant connect on database " + NAME + " to " + APP);
        }
    }
}
