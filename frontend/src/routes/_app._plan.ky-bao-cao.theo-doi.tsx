import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ReportBoard } from '@/features/round/report-board';
import { RoundTabs } from '@/features/round/round-tabs';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/theo-doi')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('round.board.lead')}>{t('round.board')}</PageTitle>
      <RoundTabs />
      <ReportBoard />
    </>
  );
}
