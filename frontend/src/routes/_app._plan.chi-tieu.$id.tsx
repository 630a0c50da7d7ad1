import { createFileRoute } from '@tanstack/react-router';
import { IndicatorPage } from '@/features/indicator/indicator-page';

export const Route = createFileRoute('/_app/_plan/chi-tieu/$id')({ component: Indicator });

function Indicator() {
  const { id } = Route.useParams();
  return <IndicatorPage key={id} id={id} />;
}
