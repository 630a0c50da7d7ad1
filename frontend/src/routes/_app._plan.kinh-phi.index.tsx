import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { type MatrixFilter, matrixFilter } from '@/features/moneytable/matrix-filter';
import { MoneyMatrix } from '@/features/moneytable/money-matrix';
import { usePerspective } from '@/features/moneytable/use-perspective';
import { useText } from '@/i18n/use-text';

export const Route = createFileRoute('/_app/_plan/kinh-phi/')({
  validateSearch: (search: Record<string, unknown>): MatrixFilter => matrixFilter(search),
  component: MoneyOfPlan,
});

function MoneyOfPlan() {
  const { t } = useText();
  const plan = useChosenPlan();
  const { asOf, capital, agency, since } = Route.useSearch();
  const agencyId = usePerspective(agency);
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={plan.title}
        aside={
          <>
            <ExportButton
              url="/api/v1/sheets/funding-matrix"
              query={{ planId: plan.id, asOf, capitalKind: capital, agencyId: agencyId ?? undefined }}
            />
            <ExportButton
              url="/api/v1/sheets/stated-funding"
              query={{ planId: plan.id }}
              label={t('moneytable.stated.export')}
              hint={t('moneytable.stated.export.hint')}
            />
          </>
        }
      >
        {t('app.screen.money')}
      </PageTitle>
      <MoneyMatrix
        filter={{ asOf, capital, agency, since }}
        onFilter={(search) => void navigate({ to: '/kinh-phi', search, replace: true, resetScroll: false })}
      />
    </>
  );
}
