import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
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
  const mayDraft = usePermission('decision:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('decision.intro')}
        aside={
          mayDraft ? (
            <Link to="/kinh-phi/quyet-dinh/moi" className={buttonClass('primary')}>
              {t('decision.new')}
            </Link>
          ) : null
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
