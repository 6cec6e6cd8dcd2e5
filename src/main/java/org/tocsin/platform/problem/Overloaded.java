package org.tocsin.platform.problem;

/** Too much at once; the caller is to try again. Answered 503, which monitoring systems retry (429 they do not). */
public class Overloaded extends RuntimeException {

    public Overloaded(String detail) {
        super(detail);
    }
}
