package vn.giamngheo.access;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A role that reaches beyond one agency, with the name that it bears in Keycloak. */
public enum ProgrammeRole {
    /** Edits the plan, sub-projects, duties, indicators and rounds; accepts results. */
    MANAGER("programme:manager"),
    /** Keeps the money. */
    FINANCE("programme:finance"),
    /** The district's People's Committee: reads all, issues the plan, accepts the manager's own report. */
    LEADER("programme:leader"),
    /** Reads all, and the audit trail. */
    AUDITOR("programme:auditor"),
    /** A service account that reads for the agencies that its token names. */
    INTEGRATION_READ("integration:read"),
    /** A service account that writes for the agencies that its token names. */
    INTEGRATION_WRITE("integration:write"),
    /** Keeps areas, agencies and provisioning; sees no figures. */
    ADMIN("platform:admin");

    static final Map<String, ProgrammeRole> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(role -> role.roleName, Function.identity()));

    private final String roleName;

    ProgrammeRole(String roleName) {
        this.roleName = roleName;
    }

    /** The name that the role bears in Keycloak. */
    public String roleName() {
        return roleName;
    }
}
