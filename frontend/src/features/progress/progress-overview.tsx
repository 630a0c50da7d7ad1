import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarRange } from 'lucide-react';
import type { Progress } from '@/api/generated/types.gen';
import { progressQuery } from '@/api/progress-queries';
import { areaSuccessionsQuery, areasQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { ExportButton } from '@/components/sheet/export-button';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { BandBadge } from './band-badge';
import { IndicatorTable } from './indicator-table';
import { ProgressFilters } from './progress-filters';
import { BANDS, countBands, unitsOf } from './progress-model';
import type { ProgressView } from './progress-view';

interface ProgressOverviewProps {
  view: ProgressView;
  onView: (view: ProgressView) => void;
}

/** All indicators of the plan against their targets, in the district or one of its communes. */
export function ProgressOverview({ view, onView }: ProgressOverviewProps) {
  const plan = useChosenPlan();
  const progress = useQuery(progressQuery(plan.id, view.area, view.asOf));
  const areas = useQuery(areasQuery);
  const successions = useQuery(areaSuccessionsQuery);
  return (
    <QueryView queries={{ progress, areas, successions }} lines={18}>
      {(data) => {
        const { now, later } = unitsOf(plan.areaId, data.areas, data.successions);
        return (
          <Stack>
            <ProgressFilters
              whole={data.areas.find(({ id }) => id === plan.areaId)}
              now={now}
              later={later}
              view={view}
              onView={onView}
            />
            <Standing progress={data.progress} view={view} />
          </Stack>
        );
      }}
    </QueryView>
  );
}

function Standing({ progress, view }: { progress: Progress; view: ProgressView }) {
  const { t } = useText();
  const counts = countBands(progress.rows);
  if (progress.rows.every(({ accepted }) => accepted.asked === 0)) {
    return (
      <StateMessage
        icon={CalendarRange}
        title={t('progress.none')}
        action={
          <Link to="/ky-bao-cao" className={buttonClass()}>
            {t('app.screen.rounds')}
          </Link>
        }
      >
        <p>{t('progress.none.text')}</p>
      </StateMessage>
    );
  }
  return (
    <>
      <Stack>
        <p>
          {t('progress.caption', {
            area: progress.areaName,
            day: formatDate(progress.asOf),
            from: formatDate(progress.yearFrom),
            to: formatDate(progress.yearTo),
          })}
        </p>
        <Inline>
          {BANDS.map((band) => (
            <BandBadge key={band} band={band} count={counts[band]} />
          ))}
        </Inline>
      </Stack>
      <Card
        title={t('progress.table')}
        flush
        aside={
          <ExportButton
            url="/api/v1/sheets/progress"
            query={{ planId: progress.planId, areaId: view.area, asOf: view.asOf }}
          />
        }
      >
        <IndicatorTable rows={progress.rows} view={view} />
      </Card>
    </>
  );
}
