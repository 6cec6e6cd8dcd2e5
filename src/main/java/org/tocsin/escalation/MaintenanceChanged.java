package org.tocsin.escalation;

/** News: a maintenance window was changed or ended, and that is committed. What it held looks again. */
record MaintenanceChanged() {}
