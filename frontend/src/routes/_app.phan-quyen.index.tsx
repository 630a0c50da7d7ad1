import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { ProvisioningTabs } from '@/features/provisioning/provisioning-tabs';
import { UnitRoles } from '@/features/provisioning/unit-roles';
import { UNIT_VIEWS, type UnitFilter } from '@/features/provisioning/unit-view';
import { loadLaterTexts } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { oneOf, textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/phan-quyen/')({
  validateSearch: (search: Record<string, unknown>): UnitFilter => ({
    q: textParam(search.q),
    view: oneOf(search.view, UNIT_VIEWS),
    sort: textParam(search.sort),
  }),
  loader: loadLaterTexts,
  component: Provisioning,
});

function Provisioning() {
  const { t } = useText();
  const filter = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('provisioning.intro')}
        aside={<ExportButton url="/api/v1/sheets/role-holders" hint={t('provisioning.export.hint')} />}
      >
        {t('app.screen.provisioning')}
      </PageTitle>
      <ProvisioningTabs />
      <UnitRoles
        filter={filter}
        onFilter={(search) => void navigate({ to: '/phan-quyen', search, replace: true, resetScroll: false })}
      />
    </>
  );
}
