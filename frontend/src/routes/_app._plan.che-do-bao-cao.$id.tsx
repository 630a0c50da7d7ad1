import { createFileRoute } from '@tanstack/react-router';
import { ReportingFormPage } from '@/features/duty/reporting-form';

export const Route = createFileRoute('/_app/_plan/che-do-bao-cao/$id')({ component: EditReportingDuty });

function EditReportingDuty() {
  const { id } = Route.useParams();
  return <ReportingFormPage key={id} id={id} />;
}
