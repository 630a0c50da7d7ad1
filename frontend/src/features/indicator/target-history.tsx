import type { Area, Indicator, Target } from '@/api/generated/types.gen';
import { LineHistory } from '@/components/record/line-history';
import { useTargetFields } from './target-fields';

interface TargetHistoryProps {
  target: Target;
  indicator: Indicator;
  areas: readonly Area[];
  name: string;
}

/** Who changed a target, and when: for everyone who reads it. */
export function TargetHistory({ target, indicator, areas, name }: TargetHistoryProps) {
  const fields = useTargetFields(indicator, areas);
  return <LineHistory collection="targets" id={target.id} name={name} fields={fields} />;
}
