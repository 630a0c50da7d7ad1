import { createFileRoute } from '@tanstack/react-router';
import { NewDecision } from '@/features/decision/decision-forms';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-dinh/moi')({
  loader: loadLaterTexts,
  component: NewDecision,
});
