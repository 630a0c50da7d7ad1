import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { GuidanceList } from '@/features/obstacle/guidance-list';
import { ObstacleTabs } from '@/features/obstacle/obstacle-tabs';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/vuong-mac/huong-dan')({
  validateSearch: (search: Record<string, unknown>): { q?: string } => ({ q: textParam(search.q) }),
  component: Guidance,
});

function Guidance() {
  const { t } = useText();
  const { q } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('obstacle.guidance.intro')}
        aside={<ExportButton url="/api/v1/sheets/guidance" query={{ search: q, sort: '-publishedAt' }} />}
      >
        {t('obstacle.tab.guidance')}
      </PageTitle>
      <ObstacleTabs />
      <GuidanceList
        q={q ?? ''}
        onSearch={(typed) =>
          void navigate({
            to: '/vuong-mac/huong-dan',
            search: { q: typed || undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
