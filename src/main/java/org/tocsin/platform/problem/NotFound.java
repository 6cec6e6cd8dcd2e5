package org.tocsin.platform.problem;

/** There is no such thing, or none that this credential may see. Answered 404. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super("There is no " + what + " " + id + ".");
    }
}
