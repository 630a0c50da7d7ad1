import { createFileRoute } from '@tanstack/react-router';
import { NewArea } from '@/features/area/area-form';

export const Route = createFileRoute('/_app/_plan/dia-ban_/moi')({ component: NewArea });
