import { createFileRoute } from '@tanstack/react-router';
import { ContributionPage } from '@/features/contribution/contribution-page';

export const Route = createFileRoute('/_app/_plan/kinh-phi/huy-dong/$id')({ component: Entry });

function Entry() {
  const { id } = Route.useParams();
  return <ContributionPage key={id} id={id} />;
}
