package org.tocsin.platform.process;

/** A decision could not be made at run time and the default was applied instead: news for those who run Tocsin. */
public record DecisionFailed(String tenantId, String decision, String subject, String reason) {}
