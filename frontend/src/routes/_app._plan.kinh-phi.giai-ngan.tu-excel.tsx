import { createFileRoute } from '@tanstack/react-router';
import { ImportDisbursements } from '@/features/disbursement/import-disbursements';

export const Route = createFileRoute('/_app/_plan/kinh-phi/giai-ngan/tu-excel')({
  component: ImportDisbursements,
});
