/**
 * Teams, their members, and what holds a person who leaves. It uses the user.
 */
@NamedInterface("team")
@NullMarked
package org.tocsin.people.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
