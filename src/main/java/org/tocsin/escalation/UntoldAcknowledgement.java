package org.tocsin.escalation;

import org.jspecify.annotations.Nullable;

/** An acknowledgement of an escalation of which its subject has yet to hear. */
record UntoldAcknowledgement(String subjectId, @Nullable String by) {}
