package vn.giamngheo.amendment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giamngheo.shared.page.OneOf;

/** Every query for what the things are called that amendments refer to. */
@ApplicationScoped
class AmendmentNameRepository {
    private static final List<String> NAMED =
            List.of("Agency", "Area", "Project", "SubProject", "Policy", "ProgrammeNode", "BeneficiaryGroup");
    private final EntityManager entities;

    AmendmentNameRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** What those things are called now, as far as they are there and have a name. */
    Map<UUID, AmendmentName> of(Set<UUID> ids) {
        Map<UUID, AmendmentName> names = new HashMap<>();
        if (!ids.isEmpty()) {
            NAMED.forEach(entity -> read(entity, "", ids, names));
            read("Indicator", ", x.unit, x.kind", ids, names);
        }
        return names;
    }

    private void read(String entity, String more, Set<UUID> ids, Map<UUID, AmendmentName> names) {
        OneOf those = OneOf.of("x.id", "named", ids);
        those.bind(entities.createQuery(
                        "select new vn.giamngheo.amendment.AmendmentName(x.id, x.code, x.name" + more + ") from "
                                + entity + " x where " + those.condition(),
                        AmendmentName.class))
                .getResultStream()
                .forEach(name -> names.put(name.id(), name));
    }
}
