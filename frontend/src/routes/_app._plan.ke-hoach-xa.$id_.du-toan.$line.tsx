import { createFileRoute } from '@tanstack/react-router';
import { CommuneBudgetFormPage } from '@/features/communeplan/commune-budget-form';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/du-toan/$line')({ component: Edit });

function Edit() {
  const { id, line } = Route.useParams();
  return <CommuneBudgetFormPage key={line} planId={id} id={line} />;
}
