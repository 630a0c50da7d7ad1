import { createFileRoute } from '@tanstack/react-router';
import { AnnexForm } from '@/features/plan/document-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/phu-luc/moi')({
  component: () => <AnnexForm number={null} />,
});
