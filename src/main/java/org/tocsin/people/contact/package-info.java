/** Named contacts: the user, team, role or addresses behind a key such as {@code SECURITY_TEAM}. */
@NamedInterface("contact")
@NullMarked
package org.tocsin.people.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
