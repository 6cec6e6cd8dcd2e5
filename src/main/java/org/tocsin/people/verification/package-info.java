/**
 * Whether an address is really somebody's, by a code sent there. processes/contact-verification.bpmn waits for it.
 */
@NamedInterface("verification")
@NullMarked
package org.tocsin.people.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
