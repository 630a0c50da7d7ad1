import { createFileRoute } from '@tanstack/react-router';
import { EditPlan } from '@/features/plan/plan-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/sua')({ component: EditPlan });
