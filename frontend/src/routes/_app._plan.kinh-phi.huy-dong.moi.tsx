import { createFileRoute } from '@tanstack/react-router';
import { NewContribution } from '@/features/contribution/contribution-form';

export const Route = createFileRoute('/_app/_plan/kinh-phi/huy-dong/moi')({ component: NewContribution });
