import { createFileRoute } from '@tanstack/react-router';
import { Permitted } from '@/components/permitted';
import { usePermission } from '@/components/use-permission';
import { RoundMails, RoundReminders } from '@/features/reminder/round-reminders';
import { RoundPage } from '@/features/round/round-page';
import { loadLaterTexts } from '@/i18n/language';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/$id')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  const manages = usePermission('round:write');
  return (
    <Stack>
      <RoundPage key={id} id={id} />
      {manages ? (
        <RoundReminders key={`reminders ${id}`} roundId={id} />
      ) : (
        <Permitted permission="reminder:read">
          <RoundMails roundId={id} />
        </Permitted>
      )}
    </Stack>
  );
}
