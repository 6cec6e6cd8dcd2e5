package org.tocsin.ingest;

import java.time.Instant;
import java.util.Map;

/**
 * One alert, from any kind of sender.
 *
 * @param fingerprint which alert it is
 * @param startsAt    which occurrence of it
 * @param incident    what its incident would be, named as in the incidents' API
 */
record Alert(String fingerprint, Instant startsAt, boolean resolved, Map<String, Object> incident) {}
