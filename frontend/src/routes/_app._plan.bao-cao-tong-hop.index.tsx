import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ConsolidationList } from '@/features/consolidation/consolidation-list';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/bao-cao-tong-hop/')({
  validateSearch: (search: Record<string, unknown>): { round?: string } => ({
    round: textParam(search.round),
  }),
  loader: loadLaterTexts,
  component: Consolidations,
});

function Consolidations() {
  const { t } = useText();
  const { round } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  return (
    <>
      <PageTitle lead={t('consolidation.intro')}>{t('app.screen.consolidations')}</PageTitle>
      <ConsolidationList
        roundId={round}
        onRound={(chosen) =>
          void navigate({ search: (before) => ({ ...before, round: chosen }), replace: true })
        }
      />
    </>
  );
}
