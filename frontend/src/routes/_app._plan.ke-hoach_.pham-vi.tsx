import { createFileRoute } from '@tanstack/react-router';
import { ExtentForm } from '@/features/plan/extent-form';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/pham-vi')({ component: ExtentForm });
