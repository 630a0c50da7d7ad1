import { createFileRoute } from '@tanstack/react-router';
import { StatementUpload } from '@/features/treasury/statement-upload';

export const Route = createFileRoute('/_app/_plan/kinh-phi/doi-chieu/moi')({ component: StatementUpload });
