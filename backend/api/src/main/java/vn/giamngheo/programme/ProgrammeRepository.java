package vn.giamngheo.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every query for the catalogue. It is published nationally: no scope narrows it. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Optional<UUID> idOf(String code) {
        return find("code", code).firstResultOptional().map(Programme::id);
    }

    List<CatalogueNode> catalogue(UUID programmeId) {
        return getEntityManager()
                .createQuery(
                        "select new vn.giamngheo.programme.CatalogueNode(n.id, n.parentId, n.code, n.name) from ProgrammeNode n"
                                + " where n.programmeId = :programmeId order by n.position",
                        CatalogueNode.class)
                .setParameter("programmeId", programmeId)
                .getResultList();
    }

    List<GroupView> groups() {
        return getEntityManager()
                .createQuery(
                        "select new vn.giamngheo.programme.GroupView(g.id, g.code, g.name, g.broaderId) from BeneficiaryGroup g"
                                + " order by g.code",
                        GroupView.class)
                .getResultList();
    }
}
