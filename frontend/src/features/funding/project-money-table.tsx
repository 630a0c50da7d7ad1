import type { FundingSummary, ProjectSum } from '@/api/generated/types.gen';
import { sumOf } from '@/components/funding-line';
import { StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { useText } from '@/i18n/use-text';
import { type Column, DataTable } from '@/ui/data-table';

const SOURCES = ['CENTRAL', 'PROVINCIAL_COUNTERPART'] as const;

export function ProjectMoneyTable({ summary }: { summary: FundingSummary }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const columns: Column<ProjectSum>[] = [
    {
      id: 'project',
      header: t('project.project'),
      cell: (line) => `${line.code} · ${line.name}`,
      sortBy: (line) => line.code,
      wide: true,
    },
    ...SOURCES.map(
      (source): Column<ProjectSum> => ({
        id: source,
        header: t(`funding.source.${source}`),
        cell: (line) => <StatedMoney sum={sumOf(line.bySource, source)} />,
        sortBy: (line) => sumOf(line.bySource, source).amount,
        numeric: true,
      }),
    ),
    {
      id: 'total',
      header: t('funding.total'),
      cell: (line) => <StatedMoney sum={line.sum} />,
      sortBy: (line) => line.sum.amount,
      numeric: true,
    },
  ];
  return (
    <DataTable
      caption={`${t('funding.byProject.caption')} (${t(`app.unit.${unit}`)})`}
      captionHidden
      columns={columns}
      rows={summary.byProject}
      rowKey={(line) => line.projectId}
      footer={{
        project: t('funding.totalStated'),
        ...Object.fromEntries(
          SOURCES.map((source) => [
            source,
            <StatedMoney key={source} sum={sumOf(summary.bySource, source)} />,
          ]),
        ),
        total: <StatedMoney sum={summary.total} />,
      }}
    />
  );
}
