import { createFileRoute } from '@tanstack/react-router';
import { IssueAmendment } from '@/features/amendment/amendment-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/dieu-chinh/$id_/ban-hanh')({ component: Page });

function Page() {
  return <IssueAmendment id={Route.useParams().id} />;
}
