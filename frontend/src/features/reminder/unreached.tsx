import { useQuery } from '@tanstack/react-query';
import type { ReminderMail } from '@/api/generated/types.gen';
import { unreachedQuery } from '@/api/reminder-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';

/** Whom mail does not reach: who has no address, and in which units there is nobody. For who manages rounds. */
export function Unreached() {
  const { t } = useText();
  const plan = useChosenPlan();
  const unreached = useQuery(unreachedQuery(plan.id)).data;
  if (!unreached) return null;
  if (unreached.length === 0) return null;
  const withoutAddress = unreached.filter(({ userName }) => userName !== null);
  const withoutHolder = unreached.filter(({ userName }) => userName === null);
  return (
    <Notice title={t('reminder.unreached')} tone="warn">
      {withoutAddress.length > 0 ? (
        <p>{t('reminder.unreached.address', { people: named(withoutAddress) })}</p>
      ) : null}
      {withoutHolder.length > 0 ? (
        <p>{t('reminder.unreached.holder', { units: named(withoutHolder) })}</p>
      ) : null}
      <p>{t('reminder.unreached.text')}</p>
    </Notice>
  );
}

/** Each once, however many rounds they are missed in. */
function named(mails: readonly ReminderMail[]): string {
  const names = mails.map(({ userName, agencyName }) =>
    userName ? `${userName} (${agencyName})` : agencyName,
  );
  return [...new Set(names)].join(', ');
}
