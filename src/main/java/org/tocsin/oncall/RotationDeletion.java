package org.tocsin.oncall;

import java.util.UUID;

/** A rotation is about to be deleted. Published in the same transaction, for those who keep something of it. */
record RotationDeletion(UUID rotation) {}
