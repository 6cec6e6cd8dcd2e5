/**
 * Camunda as we run it: timers, identity, tenants, shipped models, what a deployment may hold. Closed to other modules but
 * for its beans.
 */
@NullMarked
package org.tocsin.platform.engine;

import org.jspecify.annotations.NullMarked;
