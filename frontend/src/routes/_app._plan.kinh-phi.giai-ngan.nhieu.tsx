import { createFileRoute } from '@tanstack/react-router';
import { ManyDisbursements } from '@/features/disbursement/many-disbursements';

export const Route = createFileRoute('/_app/_plan/kinh-phi/giai-ngan/nhieu')({
  component: ManyDisbursements,
});
