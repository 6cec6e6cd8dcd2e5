package org.tocsin.platform.problem;

/** The present state does not allow the request. Answered 409. */
public class Conflict extends RuntimeException {

    public Conflict(String detail) {
        super(detail);
    }
}
