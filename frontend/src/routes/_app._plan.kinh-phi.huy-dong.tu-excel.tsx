import { createFileRoute } from '@tanstack/react-router';
import { ContributionImport } from '@/features/contribution/contribution-import';

export const Route = createFileRoute('/_app/_plan/kinh-phi/huy-dong/tu-excel')({
  component: ContributionImport,
});
