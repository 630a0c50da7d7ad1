import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fundingSummaryQuery, statedFundingQuery } from '@/api/funding-queries';
import type { FundingSource, FundingSummary, StatedFunding } from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { sumOf } from '@/components/funding-line';
import { QueryView } from '@/components/query-view';
import { type BarRow, StackedBars } from '@/components/stacked-bars';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Stack } from '@/ui/layout';
import { ProjectMoneyTable } from './project-money-table';
import { SourceTable } from './source-table';

const STACKED: readonly FundingSource[] = ['CENTRAL', 'PROVINCIAL_COUNTERPART'];

/** The plan's money: by project and by source. */
export function FundingOverview() {
  const plan = useChosenPlan();
  const summary = useQuery(fundingSummaryQuery(plan.id));
  const lines = useQuery(statedFundingQuery(plan.id));
  return (
    <QueryView queries={{ summary, lines }} lines={16}>
      {(data) => <Overview {...data} />}
    </QueryView>
  );
}

interface OverviewProps {
  summary: FundingSummary;
  lines: readonly StatedFunding[];
}

function Overview({ summary, lines }: OverviewProps) {
  const { t } = useText();
  const rows = summary.byProject.map(
    (line): BarRow => ({
      id: line.projectId,
      label: (
        <Link to="/du-an" hash={line.projectId}>
          {line.code} · {line.name}
        </Link>
      ),
      amounts: Object.fromEntries(
        STACKED.map((source) => [source, sumOf(line.bySource, source).amount ?? 0]),
      ),
      total: line.sum,
    }),
  );
  return (
    <Stack>
      <Card title={t('funding.byProject')} id="kinh-phi">
        <StackedBars
          caption={t('funding.byProject.caption')}
          series={[
            { id: 'CENTRAL', label: t('funding.source.CENTRAL'), colour: 'central' },
            {
              id: 'PROVINCIAL_COUNTERPART',
              label: t('funding.source.PROVINCIAL_COUNTERPART'),
              colour: 'provincial',
            },
          ]}
          rows={rows}
          table={<ProjectMoneyTable summary={summary} />}
        />
      </Card>
      <Card title={t('funding.bySource')} flush>
        <SourceTable summary={summary} lines={lines} />
      </Card>
    </Stack>
  );
}
