/**
 * Whom a key such as {@code SECURITY_TEAM} means: a user, a team, a role or addresses. The policies and tables that call
 * them are elsewhere.
 */
@NamedInterface("contact")
@NullMarked
package org.tocsin.people.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
