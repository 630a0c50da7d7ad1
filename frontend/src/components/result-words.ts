import type { ResultRemark, ResultRow } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatNumber } from '@/lib/number';

/** What a figure is called: by its area too, where there are several. */
export function useResultName(rows: readonly ResultRow[]) {
  const several = new Set(rows.map(({ areaId }) => areaId)).size > 1;
  return ({ code, name, areaName }: ResultRow) =>
    several ? `${code} ${name}, ${areaName}` : `${code} ${name}`;
}

/** A parameter of a remark as people read it: a code may look like a number, and is none. */
function readable(name: string, value: string): string {
  if (name === 'code') return value;
  return Number.isFinite(Number(value)) ? formatNumber(Number(value)) : formatDate(value);
}

/** What is to be said of a figure, in words. */
export function useRemarkText() {
  const { t, has } = useText();
  return ({ type, params }: ResultRemark): string => {
    const values = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, readable(name, value)]),
    );
    const id = `result.rule.${type}`;
    return has(id) ? t(id, values) : t('result.rule.other');
  };
}
