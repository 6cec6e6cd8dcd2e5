package org.tocsin;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A folder is a room that a newcomer can take in, and what leaves a room is what another one uses. */
@AnalyzeClasses(packages = "org.tocsin", importOptions = DoNotIncludeTests.class)
class RoomsTest {

    private static final int MAX_FILES = 30;

    /** Named by configuration, models and pages, which nothing here sees; or used only for a constant or a cast. */
    private static final Set<String> NAMED_ELSEWHERE = Set.of(
            "Tocsin",
            "LenientLocks",
            "OneOf",
            "DecisionTenant",
            "IncidentView",
            "AnswerPage",
            "StartOrder",
            "RestrictionInput",
            "MessagePreference");

    @Test
    void aFolderIsNoHall() {
        var halls = new TreeMap<Path, Long>();
        for (var root : List.of("src/main/java", "src/test/java", "src/bench/java")) {
            sources(Path.of(root))
                    .collect(groupingBy(Path::getParent, counting()))
                    .forEach((folder, files) -> {
                        if (files > MAX_FILES) {
                            halls.put(folder, files);
                        }
                    });
        }
        assertThat(halls)
                .as("folders of more than " + MAX_FILES + " source files")
                .isEmpty();
    }

    @Test
    void everyRoomSaysWhatItOwns() {
        var silent = sources(Path.of("src/main/java"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .filter(folder -> !folder.endsWith("org/tocsin"))
                .toList();
        assertThat(silent).as("folders without package-info.java").isEmpty();
    }

    @ArchTest
    static final ArchRule roomsHaveAnOrder =
            slices().matching("org.tocsin.(**)").should().beFreeOfCycles();

    /** Tests of other rooms count as users. Constants don't: the compiler copies them. */
    @Test
    void onlyWhatAnotherRoomUsesIsPublic() {
        var everybody = new ClassFileImporter().importPackages("org.tocsin");
        var idle = everybody.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(RoomsTest::isMain)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !NAMED_ELSEWHERE.contains(type.getSimpleName()))
                .filter(type -> everything(type)
                        .flatMap(part -> part.getDirectDependenciesToSelf().stream())
                        .allMatch(use -> use.getOriginClass().getPackageName().equals(type.getPackageName())))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(idle).as("public types that only their own room uses").isEmpty();
    }

    @ArchTest
    static void noSuperclassHasASingleSubclass(JavaClasses classes) {
        var single = classes.stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT) && !type.isInterface())
                .filter(type -> type.getSubclasses().size() < 2)
                .map(JavaClass::getName)
                .toList();
        assertThat(single).as("abstract classes with less than two subclasses").isEmpty();
    }

    private static boolean isMain(JavaClass type) {
        return type.getSource()
                .map(from -> !from.getUri().getPath().contains("/test-classes/"))
                .orElse(false);
    }

    private static Stream<JavaClass> everything(JavaClass type) {
        var packages = type.getPackage().getClasses();
        return Stream.concat(
                Stream.of(type), packages.stream().filter(c -> c.getName().startsWith(type.getName() + "$")));
    }

    private static Stream<Path> sources(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
