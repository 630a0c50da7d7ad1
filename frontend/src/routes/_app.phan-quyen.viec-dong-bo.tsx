import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ProvisioningTabs } from '@/features/provisioning/provisioning-tabs';
import { TASK_VIEWS, type TaskFilter, TaskLog } from '@/features/provisioning/task-log';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { oneOf } from '@/lib/search-params';

export const Route = createFileRoute('/_app/phan-quyen/viec-dong-bo')({
  validateSearch: (search: Record<string, unknown>): TaskFilter => ({ view: oneOf(search.view, TASK_VIEWS) }),
  loader: loadLaterTexts,
  component: Tasks,
});

function Tasks() {
  const { t } = useText();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('provisioning.tasks.intro')}>{t('app.screen.provisioning')}</PageTitle>
      <ProvisioningTabs />
      <TaskLog
        filter={Route.useSearch()}
        onFilter={(search) =>
          void navigate({ to: '/phan-quyen/viec-dong-bo', search, replace: true, resetScroll: false })
        }
      />
    </>
  );
}
