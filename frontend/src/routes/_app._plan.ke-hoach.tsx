import { createFileRoute } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { AmendmentsOfPlan } from '@/features/amendment/amendments-of-plan';
import { DocumentDownload } from '@/features/document/document-download';
import { PlanActions } from '@/features/plan/plan-actions';
import { PlanPage } from '@/features/plan/plan-page';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/ke-hoach')({ component: Plan });

function Plan() {
  const { t } = useText();
  return (
    <>
      <PageTitle lead={t('plan.intro')} aside={<PlanActions />}>
        {t('app.screen.plan')}
      </PageTitle>
      <PlanPage amendments={<AmendmentsOfPlan />} aside={<DocumentDownload />} />
    </>
  );
}
