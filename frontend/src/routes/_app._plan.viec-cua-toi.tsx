import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { TaskList } from '@/features/report/task-list';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/viec-cua-toi')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('report.task.lead')}>{t('app.screen.tasks')}</PageTitle>
      <TaskList />
    </>
  );
}
