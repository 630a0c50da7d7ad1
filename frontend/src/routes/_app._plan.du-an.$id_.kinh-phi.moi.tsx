import { createFileRoute } from '@tanstack/react-router';
import { FundingFormPage } from '@/features/funding/funding-form';

export const Route = createFileRoute('/_app/_plan/du-an/$id_/kinh-phi/moi')({ component: NewFunding });

function NewFunding() {
  const { id } = Route.useParams();
  return <FundingFormPage key={id} subProjectId={id} />;
}
