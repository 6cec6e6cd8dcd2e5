package org.tocsin.platform.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A page of a list in the API: the total count, the addresses of the next and previous page, and the rows.
 *
 * @param next     address of the next page, null on the last
 * @param previous address of the page before, null on the first
 */
public record Results<T>(
        long count, @Nullable String next, @Nullable String previous, List<T> results) {

    public static <E, T> Results<T> of(Page<E> page, Function<E, T> view) {
        return new Results<>(
                page.getTotalElements(),
                page.hasNext() ? address(page.getNumber() + 2) : null,
                page.hasPrevious() ? address(page.getNumber()) : null,
                page.getContent().stream().map(view).toList());
    }

    /** A list that fits on one page. */
    public static <T> Results<T> of(List<T> all) {
        return new Results<>(all.size(), null, null, all);
    }

    private static String address(int page) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .toUriString();
    }
}
