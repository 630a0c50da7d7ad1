import { createFileRoute } from '@tanstack/react-router';
import { NewAmendment } from '@/features/amendment/amendment-forms';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/dieu-chinh/moi')({ component: New });

function New() {
  return <NewAmendment />;
}
