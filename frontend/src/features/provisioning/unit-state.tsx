import { CircleCheck, CircleHelp, CircleSlash, Hourglass, type LucideIcon } from 'lucide-react';
import type { ProvisionedUnit, UnitState } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge, type Tone } from '@/ui/badge';
import { Soft } from '@/ui/layout';

const LOOKS: Record<UnitState, { tone: Tone; icon: LucideIcon }> = {
  IN_FORCE: { tone: 'strong', icon: CircleCheck },
  UNFINISHED: { tone: 'info', icon: Hourglass },
  ENDED: { tone: 'note', icon: CircleSlash },
  WITHOUT_STAFF: { tone: 'note', icon: CircleSlash },
  UNKNOWN: { tone: 'warn', icon: CircleHelp },
};

/** Whether people work for the unit, and who carries on the work of one that has ended. */
export function UnitStateCell({ unit: { state, endedOn, successorName } }: { unit: ProvisionedUnit }) {
  const { t } = useText();
  const { tone, icon } = LOOKS[state];
  return (
    <>
      <Badge tone={tone} icon={icon}>
        {t(`provisioning.state.${state}`)}
      </Badge>
      {endedOn ? (
        <div>
          <Soft>{t('provisioning.endedOn', { date: formatDate(endedOn) })}</Soft>
        </div>
      ) : null}
      {successorName ? (
        <div>
          <Soft>{t('provisioning.successor', { name: successorName })}</Soft>
        </div>
      ) : null}
    </>
  );
}
