package vn.giamngheo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.giamngheo.architecture.Code.CLASSES;
import static vn.giamngheo.architecture.Code.condition;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Permission;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;

/** Who may ask for what: a permission on each operation, the caller's scope in each query, an actor behind each write. */
class AccessRulesTest {
    /** Finders that take no scope, each with its reason. */
    private static final Map<String, String> WITHOUT_SCOPE = Map.of(
            "AreaRepository.idOf", "tells an id by a public code, and nothing of the area",
            "AgencyRepository.idOf", "tells an id by a public code, and nothing of the agency",
            "PlanRepository.idOf", "tells the loader whether the plan is there, and nothing of it",
            "PlanRepository.loadAlone", "waits its turn, and tells nothing",
            "PlanRepository.idOfLoaded", "tells the loader whether the file's plan is there, and nothing of it",
            "ProgrammeRepository.idOf", "the catalogue is published nationally",
            "ProgrammeRepository.catalogue", "the catalogue is published nationally",
            "ProgrammeRepository.groups", "the catalogue is published nationally");

    private static final DescribedPredicate<JavaMethod> OPERATIONS = describe(
            "operations",
            method -> method.getAnnotations().stream()
                    .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));

    @Test
    void everyOperationDemandsExactlyOnePermission() {
        Set<String> ours = Arrays.stream(Permission.class.getFields())
                .map(AccessRulesTest::valueOf)
                .collect(Collectors.toSet());
        methods()
                .that(OPERATIONS)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Authenticated.class)
                .should(condition(
                        "demand exactly one permission of ours",
                        method -> method.isAnnotatedWith(PermissionsAllowed.class)
                                && method.getAnnotationOfType(PermissionsAllowed.class)
                                                .value()
                                                .length
                                        == 1
                                && ours.contains(method.getAnnotationOfType(PermissionsAllowed.class)
                                        .value()[0])))
                .check(CLASSES);
    }

    @Test
    void onlySigningInAsksForNoMoreThanBeingKnown() {
        classes()
                .that()
                .areAnnotatedWith(Authenticated.class)
                .should()
                .haveSimpleName("SignInResource")
                .check(CLASSES);
        methods().should().notBeAnnotatedWith(Authenticated.class).check(CLASSES);
        noClasses().should().beAnnotatedWith(PermitAll.class).check(CLASSES);
        methods().should().notBeAnnotatedWith(PermitAll.class).check(CLASSES);
    }

    @Test
    void resourcesHaveNoPublicMethodsButOperations() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(condition("be operations", OPERATIONS))
                .check(CLASSES);
    }

    @Test
    void everyFinderTakesTheCallersScope() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(PanacheRepositoryBase.class)
                .and()
                .areNotPrivate()
                .and(describe(
                        "are written by hand", method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .and(describe("are no exception", method -> !WITHOUT_SCOPE.containsKey(nameOf(method))))
                .should(condition("take a Scope", AccessRulesTest::takesScope))
                .check(CLASSES);
    }

    @Test
    void everyExceptionFromTheScopeIsStillNeeded() {
        Set<String> withoutScope = CLASSES.stream()
                .filter(type -> type.isAssignableTo(PanacheRepositoryBase.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !takesScope(method))
                .map(AccessRulesTest::nameOf)
                .collect(Collectors.toSet());

        assertThat(withoutScope).containsAll(WITHOUT_SCOPE.keySet());
    }

    @Test
    void whateverWritesNamesTheActorInATransaction() {
        methods()
                .that()
                .areAnnotatedWith(Audited.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(Audited.class)
                .should(condition("take a Scope", AccessRulesTest::takesScope))
                .andShould(condition(
                        "be transactional",
                        method -> method.isAnnotatedWith(Transactional.class)
                                || method.getOwner().isAnnotatedWith(Transactional.class)))
                .check(CLASSES);
    }

    /** Within {@code amend} the plan's own words may be written: there is one such way, and it is not for others. */
    @Test
    void onlyAmendmentsWriteWhatAnIssuedPlanStates() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giamngheo.amendment")
                .should()
                .callMethod(PlanService.class, "amend", Scope.class, UUID.class, Runnable.class)
                .check(CLASSES);
    }

    @Test
    void onlyServicesOpenTransactions() {
        classes()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .haveSimpleNameEndingWith("Service")
                .check(CLASSES);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Service")
                .check(CLASSES);
    }

    private static boolean takesScope(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    private static String valueOf(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
