import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { consolidationDifferencesQuery } from '@/api/consolidation-queries';
import type { Consolidation, ConsolidationFigureChange } from '@/api/generated/types.gen';
import { QueryView } from '@/components/query-view';
import { ReportStateBadge } from '@/components/report-state';
import { useText } from '@/i18n/use-text';
import type { Pair } from '@/lib/rate';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { PlainList, Stack } from '@/ui/layout';
import { figureText } from './figure';

/** What this revision says otherwise than the one before. */
export function Differences({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const differences = useQuery(consolidationDifferencesQuery(consolidation.id));
  /** What is told in words is no figure: it says how many have told it. */
  const shown = (value: number | null, counts: Pair | null, one: ConsolidationFigureChange): string => {
    if (one.kind !== 'QUALITATIVE') return figureText(value, counts, one);
    return counts ? t('consolidation.told', { told: counts.numerator, asked: counts.denominator }) : '–';
  };
  const columns: Column<ConsolidationFigureChange>[] = [
    {
      id: 'indicator',
      header: t('consolidation.indicator'),
      cell: ({ code, name, unit }) => `${code} – ${name} (${unit})`,
    },
    {
      id: 'area',
      header: t('consolidation.place'),
      cell: ({ areaName }) => areaName ?? t('consolidation.whole'),
    },
    { id: 'span', header: t('consolidation.span'), cell: ({ span }) => t(`consolidation.span.${span}`) },
    {
      id: 'accepted',
      header: t('consolidation.differences.accepted'),
      numeric: true,
      cell: (one) =>
        t('consolidation.differences.change', {
          before: shown(one.acceptedBefore, one.acceptedBeforeCounts, one),
          now: shown(one.acceptedNow, one.acceptedNowCounts, one),
        }),
    },
    {
      id: 'provisional',
      header: t('consolidation.differences.provisional'),
      numeric: true,
      cell: (one) =>
        t('consolidation.differences.change', {
          before: shown(one.provisionalBefore, one.provisionalBeforeCounts, one),
          now: shown(one.provisionalNow, one.provisionalNowCounts, one),
        }),
    },
  ];
  return (
    <QueryView queries={{ differences }} lines={6}>
      {({ differences: { figures, answers, previousId, previousRevision } }) =>
        previousId === null ? null : (
          <Card
            title={t('consolidation.differences')}
            aside={
              <Link to="/bao-cao-tong-hop/$id" params={{ id: previousId }}>
                {t('consolidation.differences.previous', { revision: previousRevision ?? 1 })}
              </Link>
            }
          >
            <Stack>
              {figures.length === 0 && answers.length === 0 ? (
                <p>{t('consolidation.differences.none')}</p>
              ) : null}
              {answers.length > 0 ? (
                <PlainList label={t('consolidation.differences.answers')}>
                  {answers.map((answer) => (
                    <li key={answer.reportId}>
                      <Link to="/bao-cao/$reportId" params={{ reportId: answer.reportId }}>
                        {answer.agencyName}
                      </Link>{' '}
                      <ReportStateBadge state={answer.now} />{' '}
                      {answer.cameIn ? t('consolidation.differences.cameIn') : null}
                    </li>
                  ))}
                </PlainList>
              ) : null}
              {figures.length > 0 ? (
                <DataTable
                  caption={t('consolidation.differences.caption')}
                  columns={columns}
                  rows={figures}
                  rowKey={(one) => `${one.indicatorId} ${one.areaId} ${one.span}`}
                />
              ) : null}
            </Stack>
          </Card>
        )
      }
    </QueryView>
  );
}
