/**
 * One incident: its report, classification, state and timeline, changed by verbs only. It uses no other room.
 */
@ApplicationModule(
        displayName = "Incident record",
        allowedDependencies = {"audit", "platform :: problem", "platform :: subject", "platform :: transaction"})
@NullMarked
package org.tocsin.incident.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
