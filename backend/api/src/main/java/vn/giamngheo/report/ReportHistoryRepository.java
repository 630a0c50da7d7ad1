package vn.giamngheo.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giamngheo.access.Scope;
import vn.giamngheo.shared.page.Listing;
import vn.giamngheo.shared.page.OneOf;
import vn.giamngheo.shared.page.Page;
import vn.giamngheo.shared.page.PageRequest;
import vn.giamngheo.shared.page.SortKey;

/** Every query for what was done with a report and said about it, for reports that the caller has been found to see. */
@ApplicationScoped
class ReportHistoryRepository implements PanacheRepositoryBase<ReportComment, UUID> {
    private static final SortKey HAPPENED = new SortKey("happenedAt", "e.happenedAt", Instant::parse);
    private static final SortKey WRITTEN = new SortKey("writtenAt", "c.writtenAt", Instant::parse);

    Page<ReportEventResponse> events(Scope scope, UUID reportId, List<UUID> sectionIds, PageRequest page) {
        return new Listing<ReportEventResponse>(
                        getEntityManager(),
                        "new vn.giamngheo.report.ReportEventResponse(e.id, e.reportId, e.sectionId, e.action, e.fromState, e.toState,"
                                + " e.reason, e.actorName, e.unitId, e.onBehalfOf, e.selfSigned, e.happenedAt)",
                        "ReportEvent e",
                        "e",
                        HAPPENED)
                .where("e.reportId = :reportId", Map.of("reportId", reportId))
                .where(OneOf.of("e.sectionId", "section", sectionIds))
                .page(page);
    }

    List<ReportEventCell> cells(Scope scope, List<UUID> eventIds) {
        OneOf events = OneOf.of("c.eventId", "event", eventIds);
        return events.bind(getEntityManager()
                        .createQuery(
                                "from ReportEventCell c where " + events.condition() + " order by c.id",
                                ReportEventCell.class))
                .getResultList();
    }

    /** When figures of the sections went in, or were withdrawn, the latest first. */
    List<ReportEvent> submissions(Scope scope, List<UUID> sectionIds) {
        OneOf sections = OneOf.of("e.sectionId", "section", sectionIds);
        return sections.bind(getEntityManager()
                        .createQuery(
                                "from ReportEvent e where " + sections.condition()
                                        + " and e.action in (vn.giamngheo.report.SectionAction.SUBMIT,"
                                        + " vn.giamngheo.report.SectionAction.WITHDRAW)"
                                        + " order by e.happenedAt desc, e.id desc",
                                ReportEvent.class))
                .getResultList();
    }

    Page<ReportCommentResponse> comments(Scope scope, UUID reportId, PageRequest page) {
        return new Listing<ReportCommentResponse>(
                        getEntityManager(),
                        "new vn.giamngheo.report.ReportCommentResponse(c.id, c.reportId, c.resultId, c.text, c.authorName, c.unitId,"
                                + " c.writtenAt, c.version)",
                        "ReportComment c",
                        "c",
                        WRITTEN)
                .where("c.reportId = :reportId", Map.of("reportId", reportId))
                .page(page);
    }
}
