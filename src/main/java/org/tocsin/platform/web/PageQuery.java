package org.tocsin.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.tocsin.platform.problem.InputErrors;

/**
 * {@code ?page=&page_size=} of a list: pages count from 1, with 50 rows by default and at most 200. A controller takes it as a parameter;
 * Spring binds it from the query.
 */
public record PageQuery(@Nullable Integer page, @Nullable Integer page_size) {

    private static final int DEFAULT_SIZE = 50, MAX_SIZE = 200;

    public Pageable toPageable(Sort sort) {
        var errors = new InputErrors();
        if (page != null && page < 1) {
            errors.add("page", "out_of_range", "counts from 1");
        }
        if (page_size != null && (page_size < 1 || page_size > MAX_SIZE)) {
            errors.add("page_size", "out_of_range", "must be from 1 to " + MAX_SIZE);
        }
        errors.throwIfAny();
        return PageRequest.of(page == null ? 0 : page - 1, page_size == null ? DEFAULT_SIZE : page_size, sort);
    }
}
