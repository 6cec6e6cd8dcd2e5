package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks our process files against the design rules, without an engine. */
class ModelTest {

    private static final Pattern DELEGATE = Pattern.compile("@Bean\\s+JavaDelegate (\\w+)\\(");

    private static WiringRules.Known known;

    static List<Path> files() {
        return Model.files("processes", ".bpmn");
    }

    @BeforeAll
    static void lookAround() throws IOException {
        known = new WiringRules.Known(
                beans(source -> nameOf(source).matches(".*(Delegate|Listener)")),
                beans(ModelTest::isPublic),
                names("decisions", ".dmn"),
                files().stream().map(file -> Model.pascal(nameOf(file))).collect(Collectors.toSet()),
                names("processes", ".form"));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void isNamedAndDocumented(Path file) {
        keeps(file, NamingRules::check);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void callsWhatExists(Path file) {
        keeps(file, model -> WiringRules.check(model, known));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void makesJobsThatAreOnTimeAndTriedAgain(Path file) {
        keeps(file, JobRules::check);
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("files")
    void looksGood(Path file) {
        keeps(file, DiagramRules::check);
    }

    private static void keeps(Path file, Consumer<Model> rules) {
        var model = Model.read(file);
        rules.accept(model);
        assertThat(model.violations()).isEmpty();
    }

    private static Set<String> names(String folder, String ending) {
        return Model.files(folder, ending).stream().map(ModelTest::nameOf).collect(Collectors.toSet());
    }

    private static String nameOf(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Beans are named after their classes, or after the methods that return delegates. */
    private static Set<String> beans(Predicate<Path> those) throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .filter(those)
                    .flatMap(source -> Stream.concat(
                            Stream.of(nameOf(source)),
                            DELEGATE.matcher(read(source)).results().map(made -> made.group(1))))
                    .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
                    .collect(Collectors.toSet());
        }
    }

    private static boolean isPublic(Path source) {
        return read(source).contains("\npublic class " + nameOf(source) + " ");
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
