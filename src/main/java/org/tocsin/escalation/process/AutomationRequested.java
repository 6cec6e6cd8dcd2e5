package org.tocsin.escalation.process;

import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.subject.Subject;

/** Event: a step has the action {@code run_automation}. Listeners decide which automation fits these facts, if any. */
record AutomationRequested(String tenantId, UUID escalationId, Subject subject, int level, Map<String, Object> facts) {}
