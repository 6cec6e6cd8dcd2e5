/**
 * Users, how each of them is reached, and the answers other modules need about them. The cellar of the module: its rooms
 * use it.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {
            "audit",
            "platform :: access",
            "platform :: format",
            "platform :: net",
            "platform :: problem",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "platform :: web",
            "tenancy"
        })
@NullMarked
package org.tocsin.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
