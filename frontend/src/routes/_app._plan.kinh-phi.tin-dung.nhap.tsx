import { createFileRoute } from '@tanstack/react-router';
import { CreditImport } from '@/features/credit/credit-import';

export const Route = createFileRoute('/_app/_plan/kinh-phi/tin-dung/nhap')({ component: CreditImport });
