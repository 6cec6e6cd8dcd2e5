package org.tocsin.bench;

import java.util.List;

/** Statistics of measurements. */
final class Samples {

    private Samples() {}

    /** @param sorted in ascending order */
    static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    static double median(List<Double> rounds) {
        return rounds.stream().sorted().toList().get(rounds.size() / 2);
    }
}
