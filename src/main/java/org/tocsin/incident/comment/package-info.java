/**
 * Comments of staff and customers on an incident, public or internal. This package does not decide whether a comment meets
 * an SLA.
 */
@ApplicationModule(
        displayName = "Comments",
        allowedDependencies = {"incident.lifecycle", "platform :: problem", "platform :: subject"})
@NullMarked
package org.tocsin.incident.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
