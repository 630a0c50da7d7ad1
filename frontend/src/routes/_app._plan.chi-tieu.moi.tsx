import { createFileRoute } from '@tanstack/react-router';
import { NewIndicator } from '@/features/indicator/indicator-form';

export const Route = createFileRoute('/_app/_plan/chi-tieu/moi')({ component: NewIndicator });
