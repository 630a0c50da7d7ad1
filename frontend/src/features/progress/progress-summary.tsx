import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { progressQuery } from '@/api/progress-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Inline, Soft, Stack } from '@/ui/layout';
import { BandBadge } from './band-badge';
import { BANDS, countBands } from './progress-model';

/** How many indicators stand where, for the overview. */
export function ProgressSummary() {
  const { t } = useText();
  const plan = useChosenPlan();
  const progress = useQuery(progressQuery(plan.id));
  return (
    <Card title={t('progress.summary')} aside={<Link to="/tien-do">{t('progress.summary.link')}</Link>}>
      <QueryView queries={{ progress }} lines={3}>
        {(data) => {
          const counts = countBands(data.progress.rows);
          return data.progress.rows.every(({ accepted }) => accepted.asked === 0) ? (
            <p>{t('progress.none')}</p>
          ) : (
            <Stack>
              <Inline>
                {BANDS.map((band) => (
                  <BandBadge key={band} band={band} count={counts[band]} />
                ))}
              </Inline>
              <Soft>{t('progress.summary.text', { day: formatDate(data.progress.asOf) })}</Soft>
            </Stack>
          );
        }}
      </QueryView>
    </Card>
  );
}
