/**
 * The credentials by which people and systems enter: tokens, passwords, logins. Secrets are stored as digests only.
 */
@NamedInterface("token")
@NullMarked
package org.tocsin.people.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
