/**
 * The configuration of Camunda: timers, identity, tenants, shipped models, deployment checks. Closed to other modules but for its beans.
 */
@NullMarked
package org.tocsin.platform.engine;

import org.jspecify.annotations.NullMarked;
