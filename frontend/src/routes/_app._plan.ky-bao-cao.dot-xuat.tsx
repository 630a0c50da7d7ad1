import { createFileRoute } from '@tanstack/react-router';
import { AdHocRound } from '@/features/round/ad-hoc-round';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/dot-xuat')({
  loader: loadLaterTexts,
  component: AdHocRound,
});
