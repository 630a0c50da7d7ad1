import { createFileRoute } from '@tanstack/react-router';
import { NewSubProject } from '@/features/project/sub-project-form';

export const Route = createFileRoute('/_app/_plan/du-an/moi')({ component: NewSubProject });
