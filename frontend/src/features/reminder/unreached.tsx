import { useQuery } from '@tanstack/react-query';
import type { ReminderMail } from '@/api/generated/types.gen';
import { unreachedQuery } from '@/api/reminder-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';

/**
 * Whom mail does not reach: who has no address, in which units there is nobody, and for which rounds nobody is to make or issue the
 * report. For who manages rounds.
 */
export function Unreached() {
  const { t } = useText();
  const plan = useChosenPlan();
  const unreached = useQuery(unreachedQuery(plan.id)).data;
  if (!unreached) return null;
  if (unreached.length === 0) return null;
  const withoutAddress = unreached.filter(({ userName }) => userName !== null);
  const withoutHolder = unreached.filter(({ userName }) => userName === null);
  const units = withoutHolder.filter(({ agencyName }) => agencyName !== null);
  const rounds = withoutHolder.filter(({ agencyName }) => agencyName === null);
  return (
    <Notice title={t('reminder.unreached')} tone="warn">
      {withoutAddress.length > 0 ? (
        <p>{t('reminder.unreached.address', { people: named(withoutAddress) })}</p>
      ) : null}
      {units.length > 0 ? <p>{t('reminder.unreached.holder', { units: named(units) })}</p> : null}
      {rounds.length > 0 ? <p>{t('reminder.unreached.round', { rounds: named(rounds) })}</p> : null}
      <p>{t('reminder.unreached.text')}</p>
    </Notice>
  );
}

/** Each once, however many rounds they are missed in. */
function named(mails: readonly ReminderMail[]): string {
  const names = mails.map(({ userName, agencyName, roundName }) =>
    userName && agencyName ? `${userName} (${agencyName})` : (userName ?? agencyName ?? roundName),
  );
  return [...new Set(names)].join(', ');
}
