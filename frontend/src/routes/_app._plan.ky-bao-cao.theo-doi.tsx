import { createFileRoute } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { ExportButton } from '@/components/sheet/export-button';
import { Unreached } from '@/features/reminder/unreached';
import { ReportBoard } from '@/features/round/report-board';
import { RoundTabs } from '@/features/round/round-tabs';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/theo-doi')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  const plan = useChosenPlan();
  return (
    <>
      <PageTitle
        lead={t('round.board.lead')}
        aside={<ExportButton url="/api/v1/sheets/report-board" query={{ planId: plan.id }} />}
      >
        {t('round.board')}
      </PageTitle>
      <RoundTabs />
      <Stack>
        <Permitted permission="round:write">
          <Unreached />
        </Permitted>
        <ReportBoard />
      </Stack>
    </>
  );
}
