package org.tocsin.platform.problem;

/** The thing does not exist, or this credential may not see it. Answered 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super("There is no " + what + " " + id + ".");
    }
}
