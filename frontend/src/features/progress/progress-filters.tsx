import type { Area } from '@/api/generated/types.gen';
import { DayField } from '@/components/day-field';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { compareText } from '@/lib/text';
import { SelectField } from '@/ui/field';
import { Filters } from '@/ui/layout';
import type { ProgressView } from './progress-view';

interface ProgressFiltersProps {
  whole: Area | undefined;
  now: readonly Area[];
  later: readonly Area[];
  view: ProgressView;
  onView: (view: ProgressView) => void;
}

/** The day of the figures, and the area: the district, a commune, or one that carries communes on. */
export function ProgressFilters({ whole, now, later, view, onView }: ProgressFiltersProps) {
  const { t } = useText();
  const sorted = (areas: readonly Area[]) => [...areas].sort((a, b) => compareText(a.name, b.name));
  return (
    <Filters>
      <DayField
        label={t('progress.asOf')}
        value={view.asOf ?? ''}
        empty={t('progress.today')}
        onChange={(asOf) => onView({ ...view, asOf: asOf || undefined })}
      />
      <SelectField
        label={t('progress.area')}
        value={view.area ?? ''}
        options={[
          { value: '', label: whole?.name ?? t('progress.whole') },
          ...sorted(now).map(({ id, name }) => ({ value: id, label: name })),
          ...sorted(later).map(({ id, name, validFrom }) => ({
            value: id,
            label: t('progress.area.from', { name, day: formatDate(validFrom) }),
          })),
        ]}
        onChange={(area) =>
          onView({
            ...view,
            area: area || undefined,
            units: later.some(({ id }) => id === area) ? 'new' : view.units,
          })
        }
      />
    </Filters>
  );
}
