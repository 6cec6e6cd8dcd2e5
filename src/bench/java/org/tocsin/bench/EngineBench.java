package org.tocsin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.camunda.bpm.engine.RuntimeService;

/**
 * Measures Tocsin with the stock engine settings and with its own, in turn, in one run:
 * {@code ./mvnw -Pbench -DskipTests verify}. Compare only the figures of one run; single ones vary by 40 %.
 */
public final class EngineBench {

    private static final int ROUNDS = Integer.getInteger("rounds", 5);
    /** A cold JVM takes in four incidents a second at first and gets faster for half a minute, so both settings begin warm. */
    private static final Duration JVM_WARM_UP = Duration.ofSeconds(60);

    private static final Duration WARM_UP = Duration.ofSeconds(5), INTAKE = Duration.ofSeconds(4);

    private EngineBench() {}

    record Figures(
            double intake1, double intake2, double intake4, double stormPerSecond, double quietP50, double quietP99) {}

    public static void main(String[] args) {
        try {
            compare();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // otherwise the application's threads would keep the JVM alive
        }
    }

    private static void compare() throws Exception {
        var stock = new ArrayList<Figures>();
        var ours = new ArrayList<Figures>();
        for (int round = 1; round <= ROUNDS; round++) {
            stock.add(measure("stock", round, round == 1 ? JVM_WARM_UP : WARM_UP, StockEngine.class));
            ours.add(measure("ours", round, WARM_UP));
        }
        print(stock, ours);
    }

    private static Figures measure(String name, int round, Duration warmUp, Class<?>... extra) throws Exception {
        try (var tocsin = new RunningTocsin(extra)) {
            var owner = tocsin.owner();
            if (extra.length > 0) {
                StockEngine.dropOurIndexes(owner);
            }
            var load = new Load(tocsin.port(), owner, tocsin.bean(RuntimeService.class));
            load.intake(2, warmUp);
            load.settle();
            var quiet = load.quiet(40); // before the storm, whose pages take minutes
            var intake1 = load.intake(1, INTAKE);
            var intake2 = load.intake(2, INTAKE);
            var intake4 = load.intake(4, INTAKE);
            load.settle();
            var figures = new Figures(intake1, intake2, intake4, load.storm(5_000), quiet[0], quiet[1]);
            System.out.printf(Locale.ROOT, "round %d %-5s %s%n", round, name, figures);
            return figures;
        }
    }

    private static void print(List<Figures> stock, List<Figures> ours) {
        System.out.println("\n| median of " + ROUNDS + " rounds | stock | ours | ratio |\n|---|---|---|---|");
        line("incidents/s taken in, 1 client", stock, ours, Figures::intake1);
        line("incidents/s taken in, 2 clients", stock, ours, Figures::intake2);
        line("incidents/s taken in, 4 clients", stock, ours, Figures::intake4);
        line("warnings/s when 5,000 fall due at once", stock, ours, Figures::stormPerSecond);
        line("quiet lateness p50, ms", stock, ours, Figures::quietP50);
        line("quiet lateness p99, ms", stock, ours, Figures::quietP99);
    }

    private static void line(String what, List<Figures> stock, List<Figures> ours, ToDoubleFunction<Figures> figure) {
        double a = median(stock, figure), b = median(ours, figure);
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.2f |%n", what, a, b, b / a);
    }

    private static double median(List<Figures> rounds, ToDoubleFunction<Figures> figure) {
        return Samples.median(rounds.stream().map(figure::applyAsDouble).toList());
    }
}
