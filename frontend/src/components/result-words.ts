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

/** What is to be said of a figure, in words. */
export function useRemarkText() {
  const { t, has } = useText();
  return ({ type, params }: ResultRemark): string => {
    const values: Record<string, string> = {};
    for (const [name, value] of Object.entries(params)) {
      values[name] = Number.isFinite(Number(value)) ? formatNumber(Number(value)) : formatDate(value);
    }
    const id = `result.rule.${type}`;
    return has(id) ? t(id, values) : t('result.rule.other');
  };
}
