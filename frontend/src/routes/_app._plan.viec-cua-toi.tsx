import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { NoticeList } from '@/features/reminder/notice-list';
import { TaskList } from '@/features/report/task-list';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/viec-cua-toi')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('report.task.lead')}>{t('app.screen.tasks')}</PageTitle>
      <Stack>
        <NoticeList />
        <TaskList />
      </Stack>
    </>
  );
}
