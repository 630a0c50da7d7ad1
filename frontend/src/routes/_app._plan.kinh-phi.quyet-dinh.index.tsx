import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { DECISION_KINDS, DECISION_STATUSES, type DecisionFilter } from '@/features/decision/decision-filter';
import { DecisionList } from '@/features/decision/decision-list';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { oneOf, textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-dinh/')({
  loader: loadLaterTexts,
  validateSearch: (search: Record<string, unknown>): DecisionFilter => ({
    q: textParam(search.q),
    status: oneOf(search.status, DECISION_STATUSES),
    kind: oneOf(search.kind, DECISION_KINDS),
    subProject: textParam(search.subProject),
  }),
  component: Decisions,
});

function Decisions() {
  const { t } = useText();
  const { q, status, kind, subProject } = Route.useSearch();
  const plan = useChosenPlan();
  const mayDraft = usePermission('decision:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('decision.intro')}
        aside={
          <>
            {mayDraft ? (
              <Link to="/kinh-phi/quyet-dinh/moi" className={buttonClass('primary')}>
                {t('decision.new')}
              </Link>
            ) : null}
            <ExportButton
              url="/api/v1/sheets/allocations"
              query={{ planId: plan.id, subProjectId: subProject }}
              label={t('decision.export.ledger')}
              hint={t('decision.export.ledger.hint')}
            />
            <ExportButton
              url="/api/v1/sheets/decisions"
              query={{ planId: plan.id, search: q, status, kind, subProjectId: subProject }}
            />
          </>
        }
      >
        {t('decision.all')}
      </PageTitle>
      <DecisionList
        filter={{ q, status, kind, subProject }}
        onFilter={(filter) =>
          void navigate({
            to: '/kinh-phi/quyet-dinh',
            search: { ...filter, q: filter.q || undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
