import { createFileRoute } from '@tanstack/react-router';
import { PolicyFormPage } from '@/features/duty/policy-form';

export const Route = createFileRoute('/_app/_plan/chinh-sach/moi')({ component: () => <PolicyFormPage /> });
