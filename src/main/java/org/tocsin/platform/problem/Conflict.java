package org.tocsin.platform.problem;

/** The state of the thing does not allow that. Answered 409. */
public class Conflict extends RuntimeException {

    public Conflict(String detail) {
        super(detail);
    }
}
