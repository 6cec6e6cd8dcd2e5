package org.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One person's time on call without a break: through stretches that others join and leave, up to the end of the turn.
 *
 * @param position among those on call together; 0 is the primary
 */
record Duty(UUID person, Span span, int position, ShiftSource source, String reason) {

    private record Running(Duty duty, Piece last) {

        private boolean goesOnIn(Piece piece) {
            return piece.people().contains(duty.person) && piece.goesOnFrom(last, duty.person);
        }

        private Running with(Piece piece) {
            var longer = new Span(duty.span.start(), piece.span().end());
            return new Running(new Duty(duty.person, longer, duty.position, duty.source, duty.reason), piece);
        }
    }

    /** @return by start, the primary first; cut where the pieces are */
    static List<Duty> of(List<Piece> pieces) {
        var done = new ArrayList<Duty>();
        Map<UUID, Running> running = new LinkedHashMap<>();
        for (var piece : pieces) {
            running.values().removeIf(one -> !one.goesOnIn(piece) && done.add(one.duty));
            for (int i = 0; i < piece.people().size(); i++) {
                var person = piece.people().get(i);
                var known = running.get(person);
                running.put(
                        person,
                        known == null
                                ? new Running(new Duty(person, piece.span(), i, piece.source(), piece.reason()), piece)
                                : known.with(piece));
            }
        }
        running.values().forEach(one -> done.add(one.duty));
        done.sort(Comparator.comparing((Duty duty) -> duty.span.start()).thenComparing(Duty::position));
        return done;
    }

    /** @return what is left of it outside the span: nothing, one part or two */
    List<Duty> without(Span taken) {
        if (!taken.overlaps(span)) {
            return List.of(this);
        }
        var left = new ArrayList<Duty>();
        if (span.start().isBefore(taken.start())) {
            left.add(during(new Span(span.start(), taken.start())));
        }
        if (taken.end().isBefore(span.end())) {
            left.add(during(new Span(taken.end(), span.end())));
        }
        return left;
    }

    Duty during(Span other) {
        return new Duty(person, other, position, source, reason);
    }

    Instant start() {
        return span.start();
    }

    Instant end() {
        return span.end();
    }
}
