import { useQuery } from '@tanstack/react-query';
import {
  disbursementCourseQuery,
  disbursementRatesQuery,
  disbursementRisksQuery,
} from '@/api/disbursement-queries';
import type { RateDimension } from '@/api/generated/types.gen';
import { agenciesQuery, areasQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { DayField } from '@/components/day-field';
import { QueryView } from '@/components/query-view';
import { SampleMark } from '@/components/sample-mark';
import { ExportButton } from '@/components/sheet/export-button';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Filters, Stack } from '@/ui/layout';
import { CourseChart } from './course-chart';
import { RatesTable } from './rates-table';
import { RisksTable } from './risks-table';
import { DIMENSIONS, type SpendingView } from './spending-view';

interface SpendingProgressProps {
  view: SpendingView;
  onView: (view: SpendingView) => void;
}

/** How the spending goes: its course through the year, rates, and what will be left. */
export function SpendingProgress({ view, onView }: SpendingProgressProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const by = view.by ?? 'SUB_PROJECT';
  const agencies = useQuery(agenciesQuery);
  const areas = useQuery(areasQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const course = useQuery(disbursementCourseQuery(plan.id, view.asOf));
  const rates = useQuery(disbursementRatesQuery(plan.id, by, view.asOf));
  const risks = useQuery(disbursementRisksQuery(plan.id, view.asOf));
  return (
    <Stack>
      <Filters>
        <DayField
          label={t('disbursement.spending.asOf')}
          value={view.asOf ?? ''}
          onChange={(asOf) => onView({ ...view, asOf: asOf || undefined })}
        />
        <SelectField
          label={t('disbursement.spending.by')}
          value={by}
          options={DIMENSIONS.map((value) => ({ value, label: t(`disbursement.spending.by.${value}`) }))}
          onChange={(value) => onView({ ...view, by: value as RateDimension })}
        />
      </Filters>
      <Card title={t('disbursement.spending.course')}>
        <QueryView queries={{ course }} lines={8}>
          {(data) => <CourseChart course={data.course} />}
        </QueryView>
      </Card>
      <Card
        title={t('disbursement.spending.rates')}
        flush
        aside={
          <>
            {rates.data?.sample ? <SampleMark /> : null}
            <ExportButton
              url="/api/v1/sheets/disbursement-rates"
              query={{ planId: plan.id, by, asOf: view.asOf }}
            />
          </>
        }
      >
        <QueryView queries={{ rates, agencies, areas, subProjects }} lines={8}>
          {(data) => <RatesTable {...data} />}
        </QueryView>
      </Card>
      <Card
        title={t('disbursement.spending.risks')}
        flush
        aside={
          <>
            {risks.data?.sample ? <SampleMark /> : null}
            <ExportButton
              url="/api/v1/sheets/disbursement-risks"
              query={{ planId: plan.id, asOf: view.asOf }}
            />
          </>
        }
      >
        <QueryView queries={{ risks, agencies, subProjects }} lines={6}>
          {(data) => <RisksTable {...data} />}
        </QueryView>
      </Card>
    </Stack>
  );
}
