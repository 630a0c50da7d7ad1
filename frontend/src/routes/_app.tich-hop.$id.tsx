import { createFileRoute } from '@tanstack/react-router';
import { deliveryFilter } from '@/features/integration/delivery-filter';
import { WebhookPage } from '@/features/integration/webhook-page';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/tich-hop/$id')({
  loader: loadLaterTexts,
  validateSearch: deliveryFilter,
  component: OneWebhook,
});

function OneWebhook() {
  const { id } = Route.useParams();
  const filter = Route.useSearch();
  const navigate = Route.useNavigate();
  return (
    <WebhookPage
      key={id}
      id={id}
      filter={filter}
      onFilter={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  );
}
