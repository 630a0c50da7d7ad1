import { createFileRoute } from '@tanstack/react-router';
import { CounterpartFormPage } from '@/features/counterpart/counterpart-form';

export const Route = createFileRoute('/_app/_plan/kinh-phi/doi-ung/loai')({ component: CounterpartFormPage });
