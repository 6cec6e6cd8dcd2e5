package org.tocsin.escalation.instance;

import org.jspecify.annotations.Nullable;

/** An acknowledgement of an escalation of which its subject has yet to hear. */
public record UntoldAcknowledgement(
        String subjectId, @Nullable String by) {}
