/**
 * PostgreSQL: our own, kept in the data folder, unless the environment names another one; its roles and its first tables.
 * Closed to other modules.
 */
@NullMarked
package org.tocsin.platform.database;

import org.jspecify.annotations.NullMarked;
