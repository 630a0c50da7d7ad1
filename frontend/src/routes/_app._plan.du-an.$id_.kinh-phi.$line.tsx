import { createFileRoute } from '@tanstack/react-router';
import { FundingFormPage } from '@/features/funding/funding-form';

export const Route = createFileRoute('/_app/_plan/du-an/$id_/kinh-phi/$line')({ component: EditFunding });

function EditFunding() {
  const { id, line } = Route.useParams();
  return <FundingFormPage key={line} subProjectId={id} id={line} />;
}
