import { createFileRoute } from '@tanstack/react-router';
import { AmendmentsOfPlan } from '@/features/amendment/amendments-of-plan';
import { CommunePlanPage } from '@/features/communeplan/commune-plan-page';
import { DocumentDownload } from '@/features/document/document-download';
import { CommunePlanHistory } from '@/features/plan/commune-plan-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id')({ component: CommunePlan });

function CommunePlan() {
  const { id } = Route.useParams();
  return (
    <CommunePlanPage
      key={id}
      id={id}
      history={<CommunePlanHistory id={id} />}
      document={<DocumentDownload planId={id} />}
      amendments={<AmendmentsOfPlan planId={id} />}
    />
  );
}
