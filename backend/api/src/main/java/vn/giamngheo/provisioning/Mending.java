package vn.giamngheo.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.giamngheo.access.UnitRole;

/** Brings a unit in Keycloak to what the register says. Done twice it does nothing the second time. */
@ApplicationScoped
class Mending {
    private static final Logger LOG = Logger.getLogger(Mending.class);
    private static final Set<DifferenceKind> OF_THE_GROUP =
            EnumSet.of(DifferenceKind.GROUP_MISSING, DifferenceKind.GROUP_NAME, DifferenceKind.GROUP_END);

    private final UnitDirectory directory;

    Mending(UnitDirectory directory) {
        this.directory = directory;
    }

    /** Mends what can be mended; tells what was. */
    List<Difference> mend(WantedUnit wanted, FoundUnit found) {
        List<Difference> mended = new ArrayList<>();
        boolean groupWritten = false;
        for (Difference difference : Differences.between(wanted, found)) {
            if (!difference.mendable()) {
                continue;
            }
            if (OF_THE_GROUP.contains(difference.kind())) {
                if (!groupWritten) {
                    directory.writeGroup(wanted);
                }
                groupWritten = true;
                mended.add(difference);
            } else if (isMended(wanted, found, difference)) {
                mended.add(difference);
            }
        }
        if (!mended.isEmpty()) {
            LOG.infof(
                    "Keycloak's unit %s is as the register says: %s",
                    wanted.code(), mended.stream().map(Difference::kind).toList());
        }
        return List.copyOf(mended);
    }

    private boolean isMended(WantedUnit wanted, FoundUnit found, Difference difference) {
        String code = wanted.code();
        UnitRole.Role role = difference.role();
        switch (difference.kind()) {
            case ROLE_MISSING, ROLE_DESCRIPTION ->
                directory.writeRole(
                        code,
                        Objects.requireNonNull(role),
                        Differences.description(wanted.name(), Objects.requireNonNull(role)));
            case SECOND_FACTOR_MISSING -> directory.bringSecondFactor(code);
            case ROLE_GROUP_MISSING -> directory.addRoleGroup(code, Objects.requireNonNull(role));
            case NOT_GRANTED -> directory.grant(code, Objects.requireNonNull(role));
            case STILL_GRANTED, FOREIGN_ROLE -> {
                String there = Objects.requireNonNull(difference.found());
                if (role == null) {
                    directory.revokeFromAll(found, there);
                } else {
                    directory.revoke(found, role, there);
                }
            }
            case UNKNOWN_UNIT -> {
                return directory.remove(found);
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
