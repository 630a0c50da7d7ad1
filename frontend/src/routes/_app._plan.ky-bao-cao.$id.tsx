import { createFileRoute } from '@tanstack/react-router';
import { Permitted } from '@/components/permitted';
import { RoundReminders } from '@/features/reminder/round-reminders';
import { RoundPage } from '@/features/round/round-page';
import { loadLaterTexts } from '@/i18n/language';
import { Stack } from '@/ui/layout';

export const Route = createFileRoute('/_app/_plan/ky-bao-cao/$id')({
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { id } = Route.useParams();
  return (
    <Stack>
      <RoundPage key={id} id={id} />
      <Permitted permission="round:write">
        <RoundReminders key={id} roundId={id} />
      </Permitted>
    </Stack>
  );
}
