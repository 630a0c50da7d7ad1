package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.access.Scope;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;
import vn.giamngheo.testing.Database;

/** Whoever began to bring a unit to what the register said before it changed has not the last word. */
@ApiTest
class TwoAtOneUnitTest {
    private static final String CODE = "thu-hai-luot";
    private final Caller admin = Caller.as("admin");
    private final Units units = new Units();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Inject
    ProvisioningJob job;

    @Inject
    ProvisioningTaskService tasks;

    @Inject
    UnitDirectory directory;

    @Inject
    ConsoleLinks links;

    @BeforeEach
    void begin() {
        Database.forget("delete from provisioning_task");
    }

    @AfterEach
    void forget() {
        released.countDown();
        units.forgetAll();
    }

    @Test
    void waitsForAnotherTaskOfTheUnit() throws InterruptedException {
        String id = units.entered(CODE, "Phòng Thử hai lượt");
        UnitDirectory slow = slow();
        CompletableFuture<Void> first = CompletableFuture.runAsync(
                new ProvisioningJob(tasks, slow, new Mending(slow))::run, TwoAtOneUnitTest::beside);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        end(id);

        job.run();

        assertThat(admin.get("/unit-tasks?code=" + CODE).getList("items.state", String.class))
                .containsOnly("WAITING");
        released.countDown();
        first.join();
        job.run();
        assertOver();
    }

    @Test
    void isDoneAgainWhereARequestHasMendedItMeanwhile() throws InterruptedException {
        String id = units.entered(CODE, "Phòng Thử hai lượt");
        UnitDirectory slow = slow();
        ProvisioningService service = new ProvisioningService(tasks, slow, new Mending(slow), links);
        CompletableFuture<MendingResponse> mending = CompletableFuture.supplyAsync(
                () -> service.mend(Scope.system("test"), new MendingRequest(List.of(CODE))), TwoAtOneUnitTest::beside);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        end(id);
        job.run();

        released.countDown();
        mending.join();

        assertThat(units.granted("/units/" + CODE + "/head")).containsExactly("agency:" + CODE + ":head");
        assertThat(admin.get("/unit-tasks?state=WAITING&code=" + CODE).getList("items.cause", String.class))
                .containsExactly("CHANGED");
        job.run();
        assertOver();
    }

    private static void beside(Runnable work) {
        new Thread(work).start();
    }

    private void end(String id) {
        admin.post("/agencies/" + id + "/end", 0, Map.of("validTo", "2025-12-31"))
                .then()
                .statusCode(200);
    }

    private void assertOver() {
        assertThat(units.granted("/units/" + CODE + "/head")).isEmpty();
        assertThat(admin.get("/unit-tasks?code=" + CODE).getList("items.state", String.class))
                .containsOnly("DONE");
    }

    /** The real one, that does not answer for a while once it was asked for a unit. */
    private UnitDirectory slow() {
        return (UnitDirectory) Proxy.newProxyInstance(
                UnitDirectory.class.getClassLoader(),
                new Class<?>[] {UnitDirectory.class},
                (proxy, method, arguments) -> {
                    try {
                        Object answer = method.invoke(directory, arguments);
                        if (method.getName().equals("unit")) {
                            begun.countDown();
                            released.await();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                });
    }
}
