import type { BrokenRule } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { formatNumber } from '@/lib/number';
import type { GridColumn, Writing } from './grid-model';
import { whyUnread } from './read-cell';

/** Why a cell can't be kept, in the same words whether the grid finds it or the server; null where the grid knows no such rule. */
export function useRuleText() {
  const { t, has } = useText();
  return ({ type, params = {} }: BrokenRule): string | null => {
    const id = `grid.rule.${type}`;
    const { decimals = 0, rate = 0 } = params;
    return has(id) ? t(id, { decimals: Number(decimals), rate: formatNumber(Number(rate)) }) : null;
  };
}

/** Why a column can't read a text, in words. */
export function useUnreadText() {
  const { t } = useText();
  const textOf = useRuleText();
  return (column: GridColumn | undefined, text: string, writing?: Writing): string => {
    const rule = column ? whyUnread(column, text, writing) : null;
    // What was pasted in other signs may be read in ours.
    return (rule ? textOf(rule) : null) ?? t('grid.unread');
  };
}
