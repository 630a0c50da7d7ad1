package vn.giamngheo.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for the catalogue. It is published nationally: no scope narrows it. */
@ApplicationScoped
class ProgrammeRepository implements PanacheRepositoryBase<Programme, UUID> {

    Optional<UUID> idOf(String code) {
        return find("code", code).firstResultOptional().map(Programme::id);
    }

    Page<CatalogueNode> listNodes(Scope scope, @Nullable UUID programmeId, PageRequest page) {
        return new Listing<CatalogueNode>(
                        getEntityManager(),
                        "new vn.giamngheo.programme.CatalogueNode(n.id, n.parentId, n.code, n.name)",
                        "ProgrammeNode n",
                        "n",
                        SortKey.number("position", "n.position"),
                        SortKey.text("code", "n.code"),
                        SortKey.text("name", "n.name"))
                .filter("n.programmeId = :programmeId", "programmeId", programmeId)
                .page(page);
    }

    Page<GroupView> listGroups(Scope scope, PageRequest page) {
        return new Listing<GroupView>(
                        getEntityManager(),
                        "new vn.giamngheo.programme.GroupView(g.id, g.code, g.name, g.broaderId)",
                        "BeneficiaryGroup g",
                        "g",
                        SortKey.text("code", "g.code"),
                        SortKey.text("name", "g.name"))
                .page(page);
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
