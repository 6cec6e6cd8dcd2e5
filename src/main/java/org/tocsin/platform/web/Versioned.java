package org.tocsin.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** A view of a resource, with the version for its entity tag. */
public record Versioned<V>(V view, int version) {

    public ResponseEntity<V> ok() {
        return answer(HttpStatus.OK);
    }

    public ResponseEntity<V> created() {
        return answer(HttpStatus.CREATED);
    }

    private ResponseEntity<V> answer(HttpStatus status) {
        return ResponseEntity.status(status).eTag(ETags.of(version)).body(view);
    }
}
