import { createFileRoute } from '@tanstack/react-router';
import { CopyPlan } from '@/features/plan/plan-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/sao-chep')({ component: CopyPlan });
