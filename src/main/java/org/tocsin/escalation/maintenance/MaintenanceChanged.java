package org.tocsin.escalation.maintenance;

/** News: a maintenance window was changed or ended, and that is committed. What it held looks again. */
public record MaintenanceChanged() {}
