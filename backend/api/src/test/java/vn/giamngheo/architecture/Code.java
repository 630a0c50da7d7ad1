package vn.giamngheo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/** The compiled code of the API, and what rules about it need. */
final class Code {
    static final JavaClasses CLASSES = new ClassFileImporter().importPath("target/classes");

    private Code() {}

    static ArchCondition<JavaMethod> condition(String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(method, holds.test(method), method.getDescription()));
            }
        };
    }
}
