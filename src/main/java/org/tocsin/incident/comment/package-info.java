/**
 * What staff and customers said about an incident, in public or among themselves. When that meets a promise is not decided
 * here.
 */
@ApplicationModule(
        displayName = "Comments",
        allowedDependencies = {"incident.lifecycle", "platform :: problem", "platform :: subject"})
@NullMarked
package org.tocsin.incident.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
