import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanSummary } from '@/api/generated/types.gen';
import { areasQuery } from '@/api/queries';
import { PlanState } from '@/components/plan-state';
import { useText } from '@/i18n/use-text';
import { compareText, matches } from '@/lib/text';
import { Button } from '@/ui/button';
import { Dialog, DialogContent } from '@/ui/dialog';
import { SearchField } from '@/ui/field';
import styles from './plan-picker.module.css';

interface PlanPickerProps {
  plans: readonly PlanSummary[];
  communePlans: readonly PlanSummary[];
  /** The screens are to show this plan. */
  onChoose: (id: string) => void;
  /** The page of a commune's plan is to be shown. */
  onOpen: (id: string) => void;
  onClose: () => void;
}

interface Group {
  name: string;
  entries: { plan: PlanSummary; label: string; choose: () => void }[];
}

/** All plans in groups, found by their words: with a district's thirteen communes a plain list is too long. */
export function PlanPicker({ plans, communePlans, onChoose, onOpen, onClose }: PlanPickerProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const areas = useQuery(areasQuery).data ?? [];
  const areaOf = ({ areaId, title }: PlanSummary) => areas.find((area) => area.id === areaId)?.name ?? title;
  const years = [...new Set(communePlans.map(({ year }) => year))];
  const groups: Group[] = [
    {
      name: t('plan.choose.plans'),
      entries: plans.map((plan) => ({
        plan,
        label: `${t('plan.ofYear', { year: plan.year })}${plan.number ? ` – ${plan.number}` : ''}`,
        choose: () => onChoose(plan.id),
      })),
    },
    ...years.map(
      (year): Group => ({
        name: t('plan.choose.communes', { year }),
        entries: communePlans
          .filter((plan) => plan.year === year)
          .map((plan) => ({ plan, label: areaOf(plan), choose: () => onOpen(plan.id) }))
          .sort((a, b) => compareText(a.label, b.label)),
      }),
    ),
  ]
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(({ label, plan }) => matches(`${label} ${plan.year}`, typed)),
    }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <Dialog label={t('plan.choose.title')} place="top" onClose={onClose}>
      <DialogContent actions={<Button onClick={onClose}>{t('app.close')}</Button>}>
        <h2>{t('plan.choose.title')}</h2>
        <SearchField label={t('plan.choose.search')} value={typed} onChange={setTyped} />
        {groups.length === 0 ? <p role="status">{t('plan.choose.nothing')}</p> : null}
        {groups.map(({ name, entries }) => (
          <section key={name} className={styles.group} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {entries.map(({ plan, label, choose }) => (
                <li key={plan.id}>
                  <button
                    type="button"
                    onClick={() => {
                      onClose();
                      choose();
                    }}
                  >
                    <span>{label}</span>
                    <PlanState status={plan.status} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </DialogContent>
    </Dialog>
  );
}
