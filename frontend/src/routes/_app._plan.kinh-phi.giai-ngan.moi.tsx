import { createFileRoute } from '@tanstack/react-router';
import { NewDisbursement } from '@/features/disbursement/disbursement-form';

export const Route = createFileRoute('/_app/_plan/kinh-phi/giai-ngan/moi')({
  component: NewDisbursement,
});
