package org.tocsin.escalation.instance;

import org.jspecify.annotations.Nullable;

/** An acknowledgement of an escalation that its subject has not received yet. */
public record UntoldAcknowledgement(
        String subjectId, @Nullable String by) {}
