/** Users over REST: created, changed and removed by administrators, and changed by themselves. */
@NamedInterface("account")
@NullMarked
package org.tocsin.people.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
