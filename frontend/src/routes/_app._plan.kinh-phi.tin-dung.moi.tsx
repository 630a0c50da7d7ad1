import { createFileRoute } from '@tanstack/react-router';
import { NewCreditTotal } from '@/features/credit/credit-form';

export const Route = createFileRoute('/_app/_plan/kinh-phi/tin-dung/moi')({ component: NewCreditTotal });
