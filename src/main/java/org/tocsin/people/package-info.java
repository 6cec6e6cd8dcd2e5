/** Users and their contacts, and what other modules ask about them. The module's other packages use it. */
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
