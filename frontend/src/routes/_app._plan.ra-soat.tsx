import { createFileRoute, useNavigate } from '@tanstack/react-router';
import type { Severity } from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { PlanCheck } from '@/features/plancheck/plan-check';
import { SEVERITIES } from '@/features/plancheck/severities';
import { useText } from '@/i18n/use-text';
import { oneOf } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/ra-soat')({
  validateSearch: (search: Record<string, unknown>): { severity?: Severity } => ({
    severity: oneOf(search.severity, SEVERITIES),
  }),
  component: Check,
});

function Check() {
  const { t } = useText();
  const plan = useChosenPlan();
  const { severity } = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('plancheck.check.intro')}
        aside={<ExportButton url="/api/v1/sheets/plan-check" query={{ planId: plan.id }} />}
      >
        {t('app.screen.planCheck')}
      </PageTitle>
      <PlanCheck
        severity={severity}
        onSeverity={(chosen) =>
          void navigate({ to: '/ra-soat', search: { severity: chosen }, replace: true, resetScroll: false })
        }
      />
    </>
  );
}
