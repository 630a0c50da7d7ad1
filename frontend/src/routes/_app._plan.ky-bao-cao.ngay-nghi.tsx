import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { HolidayList } from '@/features/round/holiday-list';
import { RoundTabs } from '@/features/round/round-tabs';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/ngay-nghi')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('round.holidays.lead')}>{t('round.holidays')}</PageTitle>
      <RoundTabs />
      <HolidayList />
    </>
  );
}
