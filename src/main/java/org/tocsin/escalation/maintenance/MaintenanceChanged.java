package org.tocsin.escalation.maintenance;

/** Event: a maintenance window was changed or ended. The escalations that it suppressed check again after the commit. */
public record MaintenanceChanged() {}
