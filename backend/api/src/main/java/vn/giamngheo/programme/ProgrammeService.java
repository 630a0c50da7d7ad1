package vn.giamngheo.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giamngheo.access.Scope;
import vn.giamngheo.audit.Audited;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.persistence.Source;

/** Keeps the national programme's catalogue and the coded groups of beneficiaries. */
@ApplicationScoped
@Transactional
public class ProgrammeService {
    private final ProgrammeRepository programmes;

    ProgrammeService(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    /** The programme that bears the code. */
    public Optional<UUID> idOf(String code) {
        return programmes.idOf(code);
    }

    /** The catalogue's nodes, of one programme where it is named. */
    public Page<CatalogueNode> listNodes(Scope scope, @Nullable UUID programmeId, PageRequest page) {
        return programmes.listNodes(scope, programmeId, page);
    }

    /** The coded groups of beneficiaries. */
    public Page<GroupView> listGroups(Scope scope, PageRequest page) {
        return programmes.listGroups(scope, page);
    }

    /** All projects and sub-projects of the programme, in its order. */
    public List<CatalogueNode> catalogue(UUID programmeId) {
        return programmes.catalogue(programmeId);
    }

    /** All coded groups of beneficiaries. */
    public List<GroupView> groups() {
        return programmes.groups();
    }

    /** Enters a programme. */
    @Audited("programme.register")
    public UUID register(
            Scope scope, String code, String name, LocalDate validFrom, LocalDate validTo, @Valid Source source) {
        Programme programme = new Programme(code, name, validFrom, validTo, source);
        programmes.persist(programme);
        return programme.id();
    }

    /** Enters a project (without parent) or a sub-project of the catalogue. */
    @Audited("programme.add-node")
    public UUID addNode(
            Scope scope, UUID programmeId, @Nullable UUID parentId, String code, String name, int position) {
        ProgrammeNode node = new ProgrammeNode(programmeId, parentId, code, name, position);
        programmes.getEntityManager().persist(node);
        return node.id();
    }

    /** Enters a coded group of beneficiaries. */
    @Audited("programme.add-group")
    public UUID addGroup(Scope scope, String code, String name, @Nullable UUID broaderId) {
        BeneficiaryGroup group = new BeneficiaryGroup(code, name, broaderId);
        programmes.getEntityManager().persist(group);
        return group.id();
    }
}
