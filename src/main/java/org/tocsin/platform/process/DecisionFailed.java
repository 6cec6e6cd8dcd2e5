package org.tocsin.platform.process;

/** Event: a decision failed at run time and the default was applied; administrators should know. */
public record DecisionFailed(String tenantId, String decision, String subject, String reason) {}
