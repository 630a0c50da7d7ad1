import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { NoPermission } from '@/components/problem-state';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { EventList } from '@/features/trail/event-list';
import { SealCard } from '@/features/trail/seal-card';
import { asked, trailFilter } from '@/features/trail/trail-filter';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/nhat-ky')({
  loader: loadLaterTexts,
  validateSearch: trailFilter,
  component: Trail,
});

function Trail() {
  const { t } = useText();
  const filter = Route.useSearch();
  const navigate = Route.useNavigate();
  const mayRead = usePermission('audit:read');
  // Said once: both parts of the screen would be refused, and so would the files.
  if (!mayRead) {
    return (
      <>
        <PageTitle lead={t('trail.intro')}>{t('trail.title')}</PageTitle>
        <NoPermission code={null} roles={t('trail.refused')} />
      </>
    );
  }
  return (
    <>
      <PageTitle
        lead={t('trail.intro')}
        aside={
          <>
            <ExportButton url="/api/v1/sheets/audit-events" query={asked(filter)} />
            <ExportButton
              url="/api/v1/sheets/audit-events/csv"
              query={asked(filter)}
              label={t('trail.csv')}
              hint={t('trail.csv')}
            />
          </>
        }
      >
        {t('trail.title')}
      </PageTitle>
      <Stack>
        <SealCard />
        <EventList
          filter={filter}
          onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
        />
      </Stack>
    </>
  );
}
