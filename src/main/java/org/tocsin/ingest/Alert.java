package org.tocsin.ingest;

import java.time.Instant;
import java.util.Map;

/**
 * One alert from any kind of sender.
 *
 * @param fingerprint identifies the alert
 * @param startsAt    identifies the occurrence of the alert
 * @param incident    the fields of its incident, named as in the incidents' API
 */
record Alert(String fingerprint, Instant startsAt, boolean resolved, Map<String, Object> incident) {}
