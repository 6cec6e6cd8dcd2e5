package org.tocsin.escalation.chain;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.tocsin.platform.problem.Problems;

/** The chain API's error 400: the chain is exhausted or undefined. */
final class NoNextLevel extends ErrorResponseException {

    NoNextLevel(String detail) {
        super(HttpStatus.BAD_REQUEST, Problems.of(HttpStatus.BAD_REQUEST, "no-next-level", detail), null);
    }
}
