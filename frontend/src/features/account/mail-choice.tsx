import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MailPreference } from '@/api/generated/types.gen';
import { mailPreferenceQuery, wantReminders } from '@/api/mail-preference';
import { ProblemError } from '@/api/problem';
import { QueryView } from '@/components/query-view';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Tick } from '@/ui/form-field';
import { Soft, Stack } from '@/ui/layout';

/** Whether one wants mail that reminds of reports: one's own matter, and saved at once. */
export function MailChoice() {
  const { t } = useText();
  const preference = useQuery(mailPreferenceQuery);
  return (
    <Card title={t('account.mail')}>
      <QueryView queries={{ preference }} lines={2}>
        {(data) => <Reminders preference={data.preference} />}
      </QueryView>
    </Card>
  );
}

function Reminders({ preference }: { preference: MailPreference }) {
  const { t } = useText();
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (wanted: boolean) => wantReminders(preference, wanted),
    onSuccess: (saved) => {
      queries.setQueryData(mailPreferenceQuery.queryKey, saved);
      showToast({ text: t(saved.reminders ? 'account.mail.on' : 'account.mail.off') });
    },
    onError: async (error) => {
      showToast({
        text: t('account.mail.failed', { code: (error instanceof ProblemError && error.code) || '–' }),
      });
      // It may have been changed in another tab: what holds is shown before it is tried again.
      await queries.invalidateQueries({ queryKey: mailPreferenceQuery.queryKey });
    },
  });
  return (
    <Stack>
      <Tick
        label={t('account.mail.reminders')}
        aria-describedby="mail-hint"
        checked={saving.isPending ? saving.variables : preference.reminders}
        onChange={({ target }) => {
          if (!saving.isPending) saving.mutate(target.checked);
        }}
      />
      <Soft>
        <span id="mail-hint">{t('account.mail.hint')}</span>
      </Soft>
    </Stack>
  );
}
