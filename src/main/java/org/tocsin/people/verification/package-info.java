/** Verification of contacts by codes. processes/contact-verification.bpmn runs it. */
@NamedInterface("verification")
@NullMarked
package org.tocsin.people.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
