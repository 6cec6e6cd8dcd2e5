/**
 * People, how each of them is reached, and the credentials by which people and systems enter.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"platform", "tenancy", "audit"})
@NullMarked
package org.tocsin.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
