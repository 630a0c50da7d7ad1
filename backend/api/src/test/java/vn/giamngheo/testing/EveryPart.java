package vn.giamngheo.testing;

import java.util.Map;

/** Enters what the real plan has nothing of, so that every list has something: a baseline, a commune's issued plan. */
public final class EveryPart {
    private EveryPart() {}

    /** Enters it; whoever does forgets it. */
    public static void enter() {
        CommuneDraft.begin().become("ISSUED");
        Caller manager = Caller.as("manager");
        String planId = manager.planId();
        manager.post(
                        "/baselines",
                        Map.of(
                                "planId",
                                planId,
                                "indicatorId",
                                manager.idOf("/indicators?limit=100&planId=" + planId, "code", "I2"),
                                "areaId",
                                manager.get("/plans/" + planId).getString("areaId"),
                                "asOf",
                                "2023-12-14",
                                "value",
                                4200,
                                "source",
                                Map.of("provenance", "SAMPLE")))
                .then()
                .statusCode(201);
    }

    /** Takes it away. */
    public static void forget() {
        Grants.forgetAll();
        CommuneDraft.forget();
        Database.forget("delete from baseline where source_provenance = 'SAMPLE'");
    }
}
