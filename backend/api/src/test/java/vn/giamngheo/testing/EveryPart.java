package vn.giamngheo.testing;

import java.util.Map;

/** Enters what the real plan has nothing of, so that every list has something: a baseline, a commune's issued plan, a report. */
public final class EveryPart {
    /** The round that a commune has reported in. */
    static final String ROUND = "Tháng 01/2024";

    static final String COMMUNE = "xa-phuoc-son";

    private EveryPart() {}

    /** Enters it; whoever does forgets it. */
    public static void enter() {
        CommuneDraft.begin().become("ISSUED");
        Caller manager = Caller.as("manager");
        String planId = manager.planId();
        Reporting.open(planId, "MONTHLY", ROUND, "2023-12-15", "2024-01-14");
        Reporting.tell(ROUND, COMMUNE, "I2", "value = 35");
        Reporting.become(ROUND, COMMUNE, "ACCEPTED");
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
        Reporting.forgetAll();
        Webhooks.forgetAll();
        Grants.forgetAll();
        CommuneDraft.forget();
        Database.forget("delete from baseline where source_provenance = 'SAMPLE'");
    }
}
