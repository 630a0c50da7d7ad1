package vn.giamngheo.provisioning;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.UnitRole;

/** Who else is in one's units. */
@Schema(name = "Colleagues", description = "Who else is in one's units")
public record ColleagueList(List<UnitOfColleagues> units) {

    /** A unit of one's own and who else is in it. */
    @Schema(name = "UnitOfColleagues", description = "A unit of one's own and who else is in it")
    public record UnitOfColleagues(String agencyCode, List<Colleague> colleagues) {}

    /**
     * Somebody else in the unit: the name and what they do there, nothing more.
     *
     * @param userName the sign-in name, for who heads the unit and names deputies by it; absent for anybody else
     */
    @Schema(name = "Colleague", description = "Somebody else in the unit")
    public record Colleague(
            String fullName,

            @Schema(description = "The sign-in name; null unless one heads the unit oneself") @Nullable
            String userName,

            Set<UnitRole.Role> roles) {}
}
