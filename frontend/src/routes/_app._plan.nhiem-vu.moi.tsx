import { createFileRoute } from '@tanstack/react-router';
import { DutyFormPage } from '@/features/duty/duty-form';
import { textParam } from '@/lib/search-params';

interface Start {
  agency?: string;
  subProject?: string;
  policy?: string;
}

export const Route = createFileRoute('/_app/_plan/nhiem-vu/moi')({
  validateSearch: (search: Record<string, unknown>): Start => ({
    agency: textParam(search.agency),
    subProject: textParam(search.subProject),
    policy: textParam(search.policy),
  }),
  component: NewDuty,
});

function NewDuty() {
  return <DutyFormPage start={Route.useSearch()} />;
}
