import { useQuery } from '@tanstack/react-query';
import { BookOpenText } from 'lucide-react';
import { guidanceQuery, plansQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { matches } from '@/lib/text';
import { Card } from '@/ui/card';
import { SearchField } from '@/ui/field';
import { Filters, Prose, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import styles from './obstacle.module.css';
import { SubjectLink } from './obstacle-subject';

interface GuidanceListProps {
  q: string;
  onSearch: (q: string) => void;
}

/** Answers that help all, to be read by everybody. */
export function GuidanceList({ q, onSearch }: GuidanceListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const guidance = useQuery(guidanceQuery);
  const plans = useQuery(plansQuery).data ?? [];
  const yearOf = (planId: string) =>
    planId === plan.id ? undefined : plans.find(({ id }) => id === planId)?.year;
  return (
    <QueryView queries={{ guidance }} lines={10}>
      {(data) => {
        if (data.guidance.length === 0) {
          return (
            <StateMessage icon={BookOpenText} title={t('obstacle.guidance.none')}>
              <p>{t('obstacle.guidance.none.text')}</p>
            </StateMessage>
          );
        }
        const shown = data.guidance.filter(({ title, summary }) => matches(`${title} ${summary}`, q));
        return (
          <Stack>
            <Filters count={t('app.countOf', { shown: shown.length, total: data.guidance.length })}>
              <SearchField label={t('obstacle.guidance.search')} value={q} onChange={onSearch} />
            </Filters>
            {shown.length === 0 ? <NothingFound onClear={() => onSearch('')} /> : null}
            <div className={styles.guidance}>
              {shown
                .map((one) => ({ ...one, year: yearOf(one.planId) }))
                .map((one) => (
                  <Card key={one.id} id={one.id} title={one.title}>
                    <Stack>
                      <Prose text={one.summary} />
                      <Soft>
                        {one.year ? `${t('plan.ofYear', { year: one.year })} · ` : null}
                        <SubjectLink {...one} /> ·{' '}
                        {t('obstacle.guidance.by', {
                          name: one.publisherName,
                          at: formatMoment(new Date(one.publishedAt)),
                        })}
                      </Soft>
                    </Stack>
                  </Card>
                ))}
            </div>
          </Stack>
        );
      }}
    </QueryView>
  );
}
