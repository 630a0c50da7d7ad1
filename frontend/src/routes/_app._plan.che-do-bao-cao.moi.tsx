import { createFileRoute } from '@tanstack/react-router';
import { ReportingFormPage } from '@/features/duty/reporting-form';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/che-do-bao-cao/moi')({
  validateSearch: (search: Record<string, unknown>): { agency?: string } => ({
    agency: textParam(search.agency),
  }),
  component: NewReportingDuty,
});

function NewReportingDuty() {
  return <ReportingFormPage agency={Route.useSearch().agency} />;
}
