package org.tocsin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The modules of the application and their rooms, with what each uses, read from the compiled code.
 *
 * @param uses by package below {@code org.tocsin}, for instance {@code oncall.shift}: the other packages it uses
 */
record House(Map<String, Set<String>> uses) {

    private static final String ROOT = "org.tocsin";

    static House of(JavaClasses classes) {
        var uses = new TreeMap<String, Set<String>>();
        for (var type : classes) {
            if (isPartOfRoom(type)) {
                var used = uses.computeIfAbsent(room(type), room -> new TreeSet<>());
                type.getDirectDependenciesFromSelf().stream()
                        .map(Dependency::getTargetClass)
                        .filter(House::isPartOfRoom)
                        .map(House::room)
                        .filter(other -> !other.equals(room(type)))
                        .forEach(used::add);
            }
        }
        return new House(uses);
    }

    static String module(String room) {
        return room.contains(".") ? room.substring(0, room.indexOf('.')) : room;
    }

    /** @return the modules, those that use others first */
    List<List<String>> modules() {
        var graph = uses.entrySet().stream()
                .flatMap(e -> Stream.concat(Stream.of(e.getKey()), e.getValue().stream())
                        .map(used -> Map.entry(module(e.getKey()), module(used))))
                .collect(groupingBy(
                        Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toCollection(TreeSet::new))));
        return layers(graph);
    }

    /** @return the rooms of a module, those that use others first */
    List<List<String>> rooms(String module) {
        var graph = new TreeMap<String, TreeSet<String>>();
        uses.forEach((room, used) -> {
            if (module(room).equals(module)) {
                graph.put(
                        room,
                        used.stream()
                                .filter(other -> module(other).equals(module))
                                .collect(toCollection(TreeSet::new)));
            }
        });
        return layers(graph);
    }

    /** @return the modules that a module uses, without those that others of them use already */
    Set<String> next(String module) {
        var direct = modulesUsedBy(module);
        var indirect = direct.stream().flatMap(used -> reach(used).stream()).collect(toCollection(TreeSet::new));
        direct.removeAll(indirect);
        return direct;
    }

    private Set<String> reach(String module) {
        var reached = new TreeSet<String>();
        for (var used : modulesUsedBy(module)) {
            reached.add(used);
            reached.addAll(reach(used));
        }
        return reached;
    }

    private TreeSet<String> modulesUsedBy(String module) {
        return uses.entrySet().stream()
                .filter(e -> module(e.getKey()).equals(module))
                .flatMap(e -> e.getValue().stream())
                .map(House::module)
                .filter(other -> !other.equals(module))
                .collect(toCollection(TreeSet::new));
    }

    /** @return one line for each room: what it owns, as its package says, and which rooms and modules it uses */
    String table() {
        var lines = uses.keySet().stream()
                .map(room -> "| `" + room.replace('.', '/') + "` | " + sentence(room) + " | " + used(room) + " |\n")
                .collect(joining());
        return "| room | what it owns | what it uses |\n|---|---|---|\n" + lines;
    }

    private String used(String room) {
        return uses.get(room).stream()
                .map(other -> module(other).equals(module(room)) && other.contains(".")
                        ? other.substring(other.indexOf('.') + 1)
                        : List.of("platform", "people").contains(module(other))
                                ? module(other)
                                : other.replace('.', '/'))
                .distinct()
                .collect(joining(", "));
    }

    private static String sentence(String room) {
        try {
            var file = Path.of("src/main/java/org/tocsin", room.replace('.', '/'), "package-info.java");
            var comment = Files.readString(file);
            comment = comment.substring(comment.indexOf("/**") + 3, comment.indexOf("*/"))
                    .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                    .trim();
            return comment.split("(?<=[.])\\s")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Longest way down: a room stands above all that it uses. */
    private static List<List<String>> layers(Map<String, ? extends Set<String>> graph) {
        var level = new TreeMap<String, Integer>();
        graph.keySet().forEach(node -> level(node, graph, level));
        var byLevel = new TreeMap<Integer, List<String>>(Comparator.reverseOrder());
        byLevel.putAll(level.keySet().stream().collect(groupingBy(level::get)));
        return List.copyOf(byLevel.values());
    }

    private static int level(String node, Map<String, ? extends Set<String>> graph, Map<String, Integer> known) {
        var level = known.get(node);
        if (level == null) {
            level = 0;
            known.put(node, level); // ends it should there be a cycle, which another test refuses
            for (var used : graph.get(node)) {
                if (!used.equals(node)) {
                    level = Math.max(level, level(used, graph, known) + 1);
                }
            }
            known.put(node, level);
        }
        return level;
    }

    private static boolean isPartOfRoom(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".")
                && !type.getSimpleName().equals("package-info");
    }

    private static String room(JavaClass type) {
        return type.getPackageName().substring(ROOT.length() + 1);
    }
}
