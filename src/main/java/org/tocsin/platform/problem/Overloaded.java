package org.tocsin.platform.problem;

/** Too many requests at once; the caller should try again. Answered 503, which monitoring systems retry, unlike 429. */
public class Overloaded extends RuntimeException {

    public Overloaded(String detail) {
        super(detail);
    }
}
