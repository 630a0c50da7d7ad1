import { queryOptions } from '@tanstack/react-query';
import { changeMailPreference, getMailPreference } from '@/api/generated/sdk.gen';
import type { MailPreference } from '@/api/generated/types.gen';

/** Which mail whoever is signed in wants. */
export const mailPreferenceQuery = queryOptions({
  queryKey: ['mail-preference'],
  queryFn: async ({ signal }) => (await getMailPreference({ signal })).data,
});

export async function wantReminders(
  { version }: MailPreference,
  reminders: boolean,
): Promise<MailPreference> {
  return (await changeMailPreference({ headers: { 'If-Match': `"${version}"` }, body: { reminders } })).data;
}
