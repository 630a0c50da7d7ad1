import { createFileRoute } from '@tanstack/react-router';
import { RecipientsForm } from '@/features/plan/document-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/noi-nhan')({ component: RecipientsForm });
