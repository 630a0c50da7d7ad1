import { createFileRoute } from '@tanstack/react-router';
import { NewAgency } from '@/features/agency/agency-form';

export const Route = createFileRoute('/_app/_plan/co-quan/moi')({ component: NewAgency });
