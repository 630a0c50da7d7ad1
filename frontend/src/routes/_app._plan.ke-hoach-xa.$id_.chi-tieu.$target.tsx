import { createFileRoute } from '@tanstack/react-router';
import { CommuneTargetFormPage } from '@/features/communeplan/commune-target-form';

export const Route = createFileRoute('/_app/_plan/ke-hoach-xa/$id_/chi-tieu/$target')({ component: Edit });

function Edit() {
  const { id, target } = Route.useParams();
  return <CommuneTargetFormPage key={target} planId={id} id={target} />;
}
