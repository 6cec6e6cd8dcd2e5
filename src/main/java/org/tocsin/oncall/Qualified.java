package org.tocsin.oncall;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.people.Person;

/**
 * Chooses whom to page among candidates, without clock or database. Clearance is required, skills are preferred, and an absent
 * person is paged only if nobody else is left.
 *
 * @param absent people who are absent, whatever a rotation says
 */
record Qualified(ResponderRequirement need, Set<UUID> absent) {

    /**
     * @param onCall    the primary first
     * @param following the next turns, in order
     * @param elsewhere groups to try, in order, only if nobody of the others has the clearance
     */
    record Candidates(List<Person> onCall, List<List<Person>> following, Supplier<List<List<Person>>> elsewhere) {}

    /** @return the on-call people who may be paged; if none may, the next in turn who may, then somebody elsewhere */
    ResponderChoice onCall(Candidates candidates) {
        var usual = candidates.onCall();
        if (usual.isEmpty() && need.clearance() == 0) {
            return ResponderChoice.NOBODY;
        }
        var able = able(usual);
        var remarks = new ArrayList<String>();
        if (able.isEmpty()) {
            able = instead(candidates.following(), candidates, List.of());
            remarks.add((usual.isEmpty() ? "Nobody is on call" : lacks(usual, "on call")) + took(able, cleared(usual)));
            able = able.isEmpty() ? cleared(usual) : able;
        } else if (able.size() < usual.size()) {
            remarks.add(lacks(usual, "on call") + " and " + (usual.size() - able.size() == 1 ? "was" : "were")
                    + " left out");
        }
        return choice(skilled(able, candidates.following(), remarks), usual, remarks);
    }

    /** @param first the people chosen first, whom the backup excludes */
    ResponderChoice behind(Candidates candidates, Collection<UUID> first) {
        var taken = Stream.concat(first.stream(), candidates.onCall().stream().map(Person::id))
                .toList();
        var groups = candidates.following().stream()
                .map(group -> others(group, taken))
                .filter(group -> !group.isEmpty())
                .toList();
        var able = instead(groups, candidates, taken);
        var usual = groups.isEmpty() ? List.<Person>of() : groups.get(0);
        var remarks = new ArrayList<String>();
        if (able(usual).size() < usual.size()) {
            remarks.add(lacks(usual, "next in turn") + took(able, List.of()));
        }
        return choice(skilledFirst(able), usual, remarks);
    }

    /** @return the people among these who may be paged, without replacements for the others */
    ResponderChoice among(List<Person> people) {
        var able = able(people);
        var remarks = new ArrayList<String>();
        if (able.size() < people.size()) {
            var left = people.size() - able.size();
            remarks.add(lacks(people, "") + " and " + (left == 1 ? "was" : "were") + " left out");
        }
        return choice(skilledFirst(able), people, remarks);
    }

    private List<Person> instead(List<List<Person>> following, Candidates candidates, List<UUID> taken) {
        var next = following.stream().map(this::able).filter(group -> !group.isEmpty());
        return next.findFirst()
                .orElseGet(() -> need.clearance() == 0
                        ? List.of()
                        : candidates.elsewhere().get().stream()
                                .map(group -> able(others(group, taken)))
                                .filter(group -> !group.isEmpty())
                                .findFirst()
                                .orElse(List.of()));
    }

    /** @return skilled people first; if nobody is, the next in turn who is skilled is added */
    private List<Person> skilled(List<Person> able, List<List<Person>> following, List<String> remarks) {
        if (able.isEmpty() || able.stream().anyMatch(need::isSkillOf)) {
            return skilledFirst(able);
        }
        var next = following.stream()
                .flatMap(group -> able(group).stream())
                .filter(person -> !able.contains(person) && need.isSkillOf(person))
                .findFirst();
        remarks.add("Nobody on call has " + String.join(", ", need.skills())
                + next.map(person -> "; " + person.name() + " was paged as well")
                        .orElse(", and nobody in the next turns"));
        return Stream.concat(able.stream(), next.stream()).toList();
    }

    private List<Person> skilledFirst(List<Person> people) {
        return Stream.concat(
                        people.stream().filter(need::isSkillOf), people.stream().filter(Predicate.not(need::isSkillOf)))
                .toList();
    }

    private ResponderChoice choice(List<Person> chosen, List<Person> usual, List<String> remarks) {
        return new ResponderChoice(
                chosen.stream().map(Person::id).toList(),
                List.copyOf(remarks),
                usual.stream().anyMatch(person -> !need.clears(person)));
    }

    private List<Person> able(List<Person> people) {
        return people.stream()
                .filter(person -> need.clears(person) && !absent.contains(person.id()))
                .toList();
    }

    private List<Person> cleared(List<Person> people) {
        return people.stream().filter(need::clears).toList();
    }

    private static List<Person> others(List<Person> group, List<UUID> taken) {
        return group.stream().filter(person -> !taken.contains(person.id())).toList();
    }

    /** @return "ana on call lacks clearance 3, bo on call is absent" */
    private String lacks(List<Person> people, String where) {
        var uncleared = people.stream().filter(Predicate.not(need::clears)).toList();
        var away = people.stream()
                .filter(person -> need.clears(person) && absent.contains(person.id()))
                .toList();
        return Stream.of(
                        said(uncleared, where, "lacks", "lack", " clearance " + need.clearance()),
                        said(away, where, "is", "are", " absent"))
                .flatMap(List::stream)
                .collect(Collectors.joining(", "));
    }

    private static List<String> said(List<Person> people, String where, String one, String many, String what) {
        return people.isEmpty()
                ? List.of()
                : List.of(names(people) + (where.isEmpty() ? "" : " " + where) + " " + (people.size() == 1 ? one : many)
                        + what);
    }

    private static String took(List<Person> able, List<Person> away) {
        if (able.isEmpty()) {
            return "; nobody else could be paged" + (away.isEmpty() ? "" : ", so the page went there all the same");
        }
        return "; " + names(able) + (able.size() == 1 ? " was" : " were") + " paged instead";
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(" and "));
    }
}
