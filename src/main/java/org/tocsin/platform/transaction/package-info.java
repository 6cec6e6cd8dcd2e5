/**
 * Transactions: commands that are repeated after a lost race, the current tenant, row-level security, rows by key, locks and rate limits.
 * Everything here takes part in the caller's transaction.
 */
@NamedInterface("transaction")
@NullMarked
package org.tocsin.platform.transaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
