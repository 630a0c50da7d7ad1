import { createFileRoute } from '@tanstack/react-router';
import { LegalBasisForm } from '@/features/plan/document-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/can-cu/moi')({
  component: () => <LegalBasisForm index={null} />,
});
