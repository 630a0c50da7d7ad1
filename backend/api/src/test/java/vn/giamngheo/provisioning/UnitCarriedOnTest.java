package vn.giamngheo.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.giamngheo.testing.ApiTest;
import vn.giamngheo.testing.Caller;

/** Beside the unit of an agency that has ended stands who does its work today: whoever succeeded it may have ended as well. */
@ApiTest
class UnitCarriedOnTest {
    private final Caller admin = Caller.as("admin");
    private final Units units = new Units();

    @Inject
    ProvisioningJob job;

    @AfterEach
    void forget() {
        units.forgetAll();
    }

    @Test
    void namesWhoCarriesItOnToday() {
        String old = units.entered("thu-cu", "Phòng Thử cũ");
        String next = units.entered("thu-moi", "Phòng Thử mới");
        String last = units.entered("thu-nay", "Phòng Thử nay");
        job.run();
        end(old, "2025-03-31", next);
        end(next, "2025-06-30", last);

        assertThat(carriesOn("thu-cu")).isEqualTo("Phòng Thử nay");
        assertThat(carriesOn("thu-moi")).isEqualTo("Phòng Thử nay");
        assertThat(carriesOn("thu-nay")).isNull();
    }

    @Test
    void namesNobodyWhereTheLastHasEndedToo() {
        String old = units.entered("thu-cu", "Phòng Thử cũ");
        String next = units.entered("thu-moi", "Phòng Thử mới");
        job.run();
        end(old, "2025-03-31", next);
        end(next, "2025-06-30", null);

        assertThat(carriesOn("thu-cu")).isNull();
    }

    private @Nullable String carriesOn(String code) {
        return admin.get("/provisioning").getString("units.find { it.code == '" + code + "' }.successorName");
    }

    private void end(String id, String lastDay, @Nullable String successorId) {
        Map<String, Object> end = new HashMap<>();
        end.put("validTo", lastDay);
        end.put("successorId", successorId);
        admin.post("/agencies/" + id + "/end", 0, end).then().statusCode(200);
    }
}
