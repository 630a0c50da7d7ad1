import { createFileRoute } from '@tanstack/react-router';
import { TargetGridPage } from '@/features/indicator/target-grid';

export const Route = createFileRoute('/_app/_plan/chi-tieu/giao')({ component: TargetGridPage });
