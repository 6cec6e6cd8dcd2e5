/**
 * PostgreSQL: the embedded server in the data folder or an external one, its roles, and the schema of the engine. Closed to other modules.
 */
@NullMarked
package org.tocsin.platform.database;

import org.jspecify.annotations.NullMarked;
