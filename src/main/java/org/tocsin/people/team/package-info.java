/** Teams, their members, and the ties that end when a person leaves. */
@NamedInterface("team")
@NullMarked
package org.tocsin.people.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
