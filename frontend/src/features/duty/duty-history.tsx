import type { Duty } from '@/api/generated/types.gen';
import { LineHistory } from '@/components/record/line-history';
import { useText } from '@/i18n/use-text';
import { useDutyFields } from './duty-fields';
import type { MatrixData } from './duty-matrix';

interface DutyHistoryProps extends Omit<MatrixData, 'duties'> {
  duty: Duty;
}

/** Who changed a duty, and when: for everyone who reads it. */
export function DutyHistory({ duty, ...around }: DutyHistoryProps) {
  const { t } = useText();
  const fields = useDutyFields(around);
  const agency = around.agencies.find((one) => one.id === duty.agencyId)?.name ?? t('agency.unknown');
  return <LineHistory collection="duties" id={duty.id} name={t('duty.of', { agency })} fields={fields} />;
}
