import { FilePen, Stamp } from 'lucide-react';
import type { Agency, DecisionSummary, FieldError } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatMoney } from '@/lib/money';
import { Badge } from '@/ui/badge';

export function StatusBadge({ status }: Pick<DecisionSummary, 'status'>) {
  const { t } = useText();
  return (
    <Badge tone={status === 'ISSUED' ? 'info' : 'warn'} icon={status === 'ISSUED' ? Stamp : FilePen}>
      {t(`decision.status.${status}`)}
    </Badge>
  );
}

/** What a decision is called: its number and day, or that it has none yet. */
export function useDecisionName() {
  const { t } = useText();
  return ({ number, issuedOn, summary }: Pick<DecisionSummary, 'number' | 'issuedOn' | 'summary'>) =>
    number && issuedOn
      ? t('decision.name', { number, date: formatDate(issuedOn) })
      : (number ?? t('decision.unnumbered', { summary }));
}

/** Who gives or receives; nobody of the area is the world outside. */
export function useAgencyName(agencies: readonly Agency[]) {
  const { t } = useText();
  return (id: string | null) =>
    id === null
      ? t('decision.outside')
      : (agencies.find((agency) => agency.id === id)?.shortName ?? t('agency.unknown'));
}

const AMOUNTS = ['held', 'taken', 'short', 'given', 'stated', 'lines', 'difference'];

/** What is wrong with a line or the whole, in words; amounts in millions. */
export function useFaultText() {
  const { t, has } = useText();
  return ({ type, params }: Pick<FieldError, 'type' | 'params'>): string => {
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(params ?? {})) {
      values[name] = AMOUNTS.includes(name) ? formatMoney(Number(value), 'million') : value;
    }
    const source = `funding.source.${values.fundingSource}`;
    if (has(source)) values.fundingSource = t(source);
    const id = `decision.rule.${type}`;
    return has(id) ? t(id, values) : t('decision.rule.other');
  };
}
