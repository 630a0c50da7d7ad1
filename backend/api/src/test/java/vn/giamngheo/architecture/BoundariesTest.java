package vn.giamngheo.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static vn.giamngheo.architecture.Code.CLASSES;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** What may know what: between features, between the layers of one, and at the edges. */
class BoundariesTest {
    private static final DescribedPredicate<JavaClass> RESOURCES =
            describe("resources", type -> type.isAnnotatedWith(Path.class));

    @Test
    void featuresDependOnEachOtherInOneDirection() {
        slices().matching("vn.giamngheo.(*)..").should().beFreeOfCycles().check(CLASSES);
        slices().matching("vn.giamngheo.shared.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void whatIsSharedKnowsNoFeature() {
        noClasses()
                .that()
                .resideInAPackage("vn.giamngheo.shared..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("vn.giamngheo..").and(not(resideInAPackage("vn.giamngheo.shared.."))))
                .check(CLASSES);
    }

    @Test
    void onlyTheEdgeKnowsHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("vn.giamngheo.shared.http")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .doNotHaveSimpleName("PageRequest")
                .and()
                // Another edge: Keycloak's own client tells by exceptions of HTTP that somebody is not there.
                .doNotHaveSimpleName("KeycloakDirectory")
                .and()
                .doNotHaveSimpleName("KeycloakUnits")
                .and()
                .doNotHaveSimpleName("KeycloakAnswers")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void entitiesStayWithinTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        noClasses()
                .that(RESOURCES)
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(CLASSES);
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Response")
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(CLASSES);
    }

    @Test
    void entitiesHideTheirFields() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(CLASSES);
    }

    @Test
    void whatComesInAndGoesOutAreRecords() {
        classes()
                .that()
                .haveNameMatching(".*(Request|Response|View|Summary)")
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .beRecords()
                .check(CLASSES);
    }

    @Test
    void resourcesAskServicesAndNotRepositories() {
        noClasses()
                .that(RESOURCES)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(CLASSES);
    }

    @Test
    void repositoriesAndResourcesStayWithinTheirFeature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Repository")
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes().that(RESOURCES).should().bePackagePrivate().check(CLASSES);
    }

    @Test
    void whatAClassNeedsComesThroughItsConstructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(CLASSES);
    }

    @Test
    void nothingTellsTheTimeByItself() {
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "now() without a Clock",
                        call -> call.getTarget().getName().equals("now")
                                && call.getTarget().getRawParameterTypes().isEmpty()
                                && call.getTargetOwner().getPackageName().equals("java.time")))
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIsFor() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|DAO|Dao|DTO|Dto)(\\$.*)?")
                .check(CLASSES);
    }

    @Test
    void nothingWritesPastTheLog() {
        noClasses()
                .that()
                // A command speaks to whoever typed it.
                .haveSimpleNameNotEndingWith("Command")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
    }
}
