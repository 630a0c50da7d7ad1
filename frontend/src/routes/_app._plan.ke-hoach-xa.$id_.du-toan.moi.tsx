import { createFileRoute } from '@tanstack/react-router';
import { CommuneBudgetFormPage } from '@/features/communeplan/commune-budget-form';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/du-toan/moi')({ component: New });

function New() {
  const { id } = Route.useParams();
  return <CommuneBudgetFormPage key={id} planId={id} />;
}
