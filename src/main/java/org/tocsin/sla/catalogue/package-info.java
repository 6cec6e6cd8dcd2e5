/**
 * All SLA definitions of a tenant, and which of them apply to a subject. decisions/applicable-slas.dmn decides it.
 */
@ApplicationModule(
        displayName = "SLA catalogue",
        allowedDependencies = {
            "audit",
            "platform :: process",
            "platform :: subject",
            "platform :: transaction",
            "sla.clock"
        })
@NullMarked
package org.tocsin.sla.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
