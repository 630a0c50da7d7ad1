package vn.giamngheo.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.giamngheo.access.Deputies;
import vn.giamngheo.access.ProgrammeRole;
import vn.giamngheo.access.Scope;
import vn.giamngheo.access.Sight;

/**
 * Who has something to do around the report of a round: whoever would find it on their list of tasks, were they to look now. It is the
 * list itself that tells, seen with their eyes. The directory is asked, so that no transaction may be under way.
 */
@ApplicationScoped
class TaskHolders {
    private final ReminderMailService mails;
    private final Directory directory;
    private final Deputies deputies;
    private final Sight sight;

    TaskHolders(ReminderMailService mails, Directory directory, Deputies deputies, Sight sight) {
        this.mails = mails;
        this.directory = directory;
        this.deputies = deputies;
        this.sight = sight;
    }

    /** What waits, each with those whose list shows it; with nobody where no list does. */
    Map<RoundOccasion, List<Person>> waiting(Scope system) {
        Map<RoundOccasion, List<Person>> waiting = new LinkedHashMap<>();
        mails.tasks(system).forEach(task -> waiting.put(task, new ArrayList<>()));
        if (!waiting.isEmpty()) {
            for (Person person : everybody()) {
                tasksOf(person)
                        .forEach(task -> waiting.computeIfAbsent(task, other -> new ArrayList<>())
                                .add(person));
            }
        }
        return waiting;
    }

    /** Whether the person's list shows it. */
    boolean waitsFor(Person person, RoundOccasion task) {
        return tasksOf(person).contains(task);
    }

    private List<RoundOccasion> tasksOf(Person person) {
        Scope own =
                Scope.of(person.id(), person.signInName(), person.name(), directory.rolesOf(person.id()), List.of());
        Scope scope = deputies.completed(own);
        return sight.as(scope, () -> mails.tasks(scope));
    }

    /** Each once: managers, leaders, and who is to act in the leader's place today. */
    private Collection<Person> everybody() {
        Map<String, Person> everybody = new LinkedHashMap<>();
        Stream.of(
                        directory.holdersOf(ProgrammeRole.MANAGER).stream(),
                        directory.holdersOf(ProgrammeRole.LEADER).stream(),
                        deputies.ofLeader().stream().flatMap(name -> directory.named(name).stream()))
                .flatMap(people -> people)
                .forEach(person -> everybody.putIfAbsent(person.id(), person));
        return everybody.values();
    }
}
