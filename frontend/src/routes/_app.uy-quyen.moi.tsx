import { createFileRoute } from '@tanstack/react-router';
import { NewDelegation } from '@/features/delegation/delegation-form';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/uy-quyen/moi')({
  loader: loadLaterTexts,
  component: NewDelegation,
});
