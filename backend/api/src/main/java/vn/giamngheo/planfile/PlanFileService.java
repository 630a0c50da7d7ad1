package vn.giamngheo.planfile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.area.AreaService;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.plan.PlanService;
import vn.giamngheo.planfile.PlanFile.AreaEntry;
import vn.giamngheo.planfile.PlanFileReader.ReadFile;
import vn.giamngheo.programme.ProgrammeService;

/** Loads plan files. */
@ApplicationScoped
public class PlanFileService {
    private final PlanService plans;
    private final ProgrammeService programmes;
    private final AreaService areas;
    private final RegisterLoader registers;
    private final PlanLoader planLoader;

    PlanFileService(
            PlanService plans,
            ProgrammeService programmes,
            AreaService areas,
            RegisterLoader registers,
            PlanLoader planLoader) {
        this.plans = plans;
        this.programmes = programmes;
        this.areas = areas;
        this.registers = registers;
        this.planLoader = planLoader;
    }

    /**
     * Enters the plan of the file, with the areas, agencies and catalogue that it needs and that are not there yet. A plan that is
     * there already is left as it is: from its first loading on it lives in the system, not in the file.
     *
     * @throws PlanFileException naming each line at fault; then nothing is entered
     */
    @Transactional
    @Audited("plan-file.load")
    public Outcome load(Scope scope, String fileName, byte[] bytes) {
        String fingerprint = fingerprint(bytes);
        // Asked first: at most starts the file is loaded already, and reading and checking it takes a good part of a
        // start.
        Optional<UUID> same = plans.idOfLoaded(fingerprint);
        if (same.isPresent()) {
            return new Outcome(same.get(), Result.UNCHANGED);
        }
        ReadFile file = PlanFileReader.read(fileName, bytes);
        PlanFileChecker.check(file);
        plans.loadAlone();
        Optional<UUID> meanwhile = plans.idOfLoaded(fingerprint);
        if (meanwhile.isPresent()) {
            return new Outcome(meanwhile.get(), Result.UNCHANGED);
        }
        Optional<UUID> present = present(file.content());
        if (present.isPresent()) {
            return new Outcome(present.get(), Result.KEPT);
        }
        References references = new References();
        registers.load(scope, file.content(), references);
        return new Outcome(planLoader.load(scope, file.content(), references, fingerprint), Result.LOADED);
    }

    private Optional<UUID> present(PlanFile file) {
        AreaEntry area = file.areas().stream()
                .filter(entry -> entry.key().equals(file.plan().area()))
                .findFirst()
                .orElseThrow();
        Optional<UUID> areaId = areas.idOf(area.code(), area.validFrom());
        return programmes
                .idOf(file.programme().code())
                .flatMap(programmeId -> areaId.flatMap(
                        id -> plans.idOf(programmeId, id, file.plan().year())));
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Which plan the file is about, and what happened to it. */
    public record Outcome(UUID planId, Result result) {}

    /** What loading a file did. */
    public enum Result {
        /** The plan was entered. */
        LOADED,
        /** The plan was there, from this very file. */
        UNCHANGED,
        /** The plan was there, and the file is another one than it came from: the plan stays as it is. */
        KEPT
    }
}
