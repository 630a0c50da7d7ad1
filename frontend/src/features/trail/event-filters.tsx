import { useMemo } from 'react';
import type { Agency, AuditAction } from '@/api/generated/types.gen';
import { DayField } from '@/components/day-field';
import { useText } from '@/i18n/use-text';
import { compareText } from '@/lib/text';
import { Button } from '@/ui/button';
import { SearchField, SelectField } from '@/ui/field';
import { Filters } from '@/ui/layout';
import { ENTITIES } from './entities';
import { OPERATIONS } from './operations';
import { ACTIONS, type TrailFilter } from './trail-filter';
import { useTrailWords } from './use-trail-words';

interface EventFiltersProps {
  filter: TrailFilter;
  onFilter: (filter: TrailFilter) => void;
  agencies: readonly Agency[];
  count: string;
}

/** Who, which unit, what, about what, when and from where; each narrows the others. */
export function EventFilters({ filter, onFilter, agencies, count }: EventFiltersProps) {
  const { t } = useText();
  const words = useTrailWords();
  const all = { value: '', label: t('trail.filter.all') };
  // Another filter shows other events: the one that was open may not be among them.
  const change = (values: TrailFilter) => onFilter({ ...filter, ...values, event: undefined });
  const sorted = (options: { value: string; label: string }[]) => [
    all,
    ...options.sort((a, b) => compareText(a.label, b.label)),
  ];
  const units = useMemo(
    () => [...new Map(agencies.map(({ code, shortName }) => [code, shortName]))],
    [agencies],
  );
  return (
    <Filters count={count}>
      <SearchField
        label={t('trail.filter.actor')}
        value={filter.actor ?? ''}
        onChange={(actor) => change({ actor: actor || undefined })}
      />
      <SelectField
        label={t('trail.filter.unit')}
        value={filter.unit ?? ''}
        options={sorted(units.map(([value, label]) => ({ value, label })))}
        onChange={(unit) => change({ unit: unit || undefined })}
      />
      <SelectField
        label={t('trail.filter.action')}
        value={filter.action ?? ''}
        options={[all, ...ACTIONS.map((value) => ({ value, label: t(`trail.action.${value}`) }))]}
        onChange={(action) => change({ action: (action || undefined) as AuditAction | undefined })}
      />
      <SelectField
        label={t('trail.filter.operation')}
        value={filter.operation ?? ''}
        options={sorted(OPERATIONS.map((value) => ({ value, label: words.operation(value) })))}
        onChange={(operation) => change({ operation: operation || undefined })}
      />
      <SelectField
        label={t('trail.filter.entity')}
        value={filter.entity ?? ''}
        options={sorted(ENTITIES.map((value) => ({ value, label: words.entity(value) })))}
        onChange={(entity) => change({ entity: entity || undefined })}
      />
      <DayField
        label={t('trail.filter.from')}
        value={filter.from ?? ''}
        onChange={(from) => change({ from: from || undefined })}
      />
      <DayField
        label={t('trail.filter.to')}
        value={filter.to ?? ''}
        onChange={(to) => change({ to: to || undefined })}
      />
      <SearchField
        label={t('trail.filter.origin')}
        value={filter.origin ?? ''}
        onChange={(origin) => change({ origin: origin || undefined })}
      />
      <SearchField
        label={t('trail.filter.requestCode')}
        value={filter.code ?? ''}
        onChange={(code) => change({ code: code || undefined })}
      />
      {filter.thing ? (
        <Button title={t('trail.filter.thing')} onClick={() => change({ thing: undefined })}>
          {t('trail.filter.thing.clear')}
        </Button>
      ) : null}
    </Filters>
  );
}
