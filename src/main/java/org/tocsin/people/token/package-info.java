/** Credentials of people and systems: tokens, passwords, logins. Only hashes of secrets are stored. */
@NamedInterface("token")
@NullMarked
package org.tocsin.people.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
