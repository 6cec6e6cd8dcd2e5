package org.tocsin.platform.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.tocsin.platform.problem.Problems;

/** Entity tags of configuration (RFC 9110): the version of its row, so that no update overwrites a change its author has not seen. */
public final class ETags {

    private ETags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Answers 412 if the caller's If-Match names another version; a request without the header passes. */
    public static void require(@Nullable String ifMatch, int version) {
        if (ifMatch != null
                && Arrays.stream(ifMatch.split(","))
                        .map(String::strip)
                        .noneMatch(tag -> tag.equals("*") || tag.equals(of(version)))) {
            var detail = "It has changed since: its version is " + of(version) + " now, not " + ifMatch + ".";
            throw new ErrorResponseException(
                    HttpStatus.PRECONDITION_FAILED, Problems.of(HttpStatus.PRECONDITION_FAILED, "stale", detail), null);
        }
    }
}
