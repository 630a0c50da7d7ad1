import { createFileRoute } from '@tanstack/react-router';
import { IssuePlan } from '@/features/plan/plan-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/ban-hanh')({ component: IssuePlan });
