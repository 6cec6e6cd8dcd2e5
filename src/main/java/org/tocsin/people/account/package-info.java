/**
 * Users over REST, added, changed, removed, and by their own hand. It uses the user and the tokens.
 */
@NamedInterface("account")
@NullMarked
package org.tocsin.people.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
