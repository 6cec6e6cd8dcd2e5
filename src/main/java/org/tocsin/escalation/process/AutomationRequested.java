package org.tocsin.escalation.process;

import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.subject.Subject;

/** News: a step asked for {@code run_automation}. Those who run automations decide what fits these facts, if anything does. */
record AutomationRequested(String tenantId, UUID escalationId, Subject subject, int level, Map<String, Object> facts) {}
