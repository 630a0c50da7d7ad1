import { createFileRoute } from '@tanstack/react-router';
import { NewWebhook } from '@/features/integration/webhook-form';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/tich-hop/moi')({
  loader: loadLaterTexts,
  component: NewWebhook,
});
