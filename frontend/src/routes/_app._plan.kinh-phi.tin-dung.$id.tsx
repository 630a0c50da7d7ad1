import { createFileRoute } from '@tanstack/react-router';
import { CreditTotalPage } from '@/features/credit/credit-form';

export const Route = createFileRoute('/_app/_plan/kinh-phi/tin-dung/$id')({ component: Total });

function Total() {
  const { id } = Route.useParams();
  return <CreditTotalPage key={id} id={id} />;
}
