import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { FundingFigures, FundingMatrix, FundingSource } from '@/api/generated/types.gen';
import { StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { PictureButton } from '@/components/picture-button';
import { type BarRow, type SegmentColour, StackedBars } from '@/components/stacked-bars';
import { useText } from '@/i18n/use-text';
import { DataTable } from '@/ui/data-table';
import { Inline, Stack } from '@/ui/layout';
import { Segmented } from '@/ui/segmented';

const FIGURES = ['stated', 'allocated', 'spent'] as const;
type ChartFigure = (typeof FIGURES)[number];

const COLOURS: Partial<Record<FundingSource, SegmentColour>> = {
  CENTRAL: 'central',
  PROVINCIAL_COUNTERPART: 'provincial',
};

function amountOf(figures: FundingFigures, figure: ChartFigure): number | null {
  return figure === 'stated' ? figures.stated.amount : figures[figure];
}

interface MatrixChartProps {
  matrix: FundingMatrix;
  ofAgency: boolean;
}

/** One of the figures by sub-project, its sources stacked; as a table it is the matrix of sub-projects and sources. */
export function MatrixChart({ matrix, ofAgency }: MatrixChartProps) {
  const { t } = useText();
  const offered = FIGURES.filter((figure) => !(ofAgency && figure === 'stated'));
  const first = matrix.total.allocated === null ? offered[0] : 'allocated';
  const picture = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChartFigure | null>(null);
  const figure = chosen && offered.includes(chosen) ? chosen : (first ?? 'allocated');
  const caption = t(`moneytable.chart.${figure}`);
  const sources = matrix.bySource
    .filter(({ figures }) => amountOf(figures, figure) !== null)
    .map(({ fundingSource }) => fundingSource);
  const sumOf = (figures: FundingFigures) => ({
    amount: amountOf(figures, figure),
    pending: figure === 'stated' ? figures.stated.pending : 0,
  });
  const partOf = (subProjectId: string, source: FundingSource) =>
    matrix.rows.find((row) => row.subProjectId === subProjectId && row.fundingSource === source)?.figures;
  const rows = matrix.bySubProject.map(
    ({ subProjectId, code, name, figures }): BarRow => ({
      id: subProjectId,
      label: (
        <Link to="/kinh-phi/dong-thoi-gian/$id" params={{ id: subProjectId }}>
          {code} · {name}
        </Link>
      ),
      amounts: Object.fromEntries(
        sources.map((source) => {
          const part = partOf(subProjectId, source);
          return [source, (part && amountOf(part, figure)) ?? 0];
        }),
      ),
      total: sumOf(figures),
    }),
  );
  return (
    <Stack>
      <div className="no-print">
        <Inline>
          <Segmented
            label={t('moneytable.chart.figure')}
            value={figure}
            onChange={setChosen}
            options={offered.map((value) => ({ value, label: t(`moneytable.chart.of.${value}`) }))}
          />
          <PictureButton of={picture} name={caption} />
        </Inline>
      </div>
      <div ref={picture}>
        <StackedBars
          caption={caption}
          series={sources.map((source) => ({
            id: source,
            label: t(`funding.source.${source}`),
            colour: COLOURS[source] ?? 'other',
          }))}
          rows={rows}
          table={
            <SourceMatrix matrix={matrix} sources={sources} caption={caption} sumOf={sumOf} partOf={partOf} />
          }
        />
      </div>
    </Stack>
  );
}

interface SourceMatrixProps {
  matrix: FundingMatrix;
  sources: readonly FundingSource[];
  caption: string;
  sumOf: (figures: FundingFigures) => { amount: number | null; pending: number };
  partOf: (subProjectId: string, source: FundingSource) => FundingFigures | undefined;
}

/** Sub-projects down, sources across. */
function SourceMatrix({ matrix, sources, caption, sumOf, partOf }: SourceMatrixProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const money = (figures: FundingFigures | undefined) =>
    figures ? <StatedMoney sum={sumOf(figures)} /> : '–';
  return (
    <DataTable
      caption={`${caption} (${t(`app.unit.${unit}`)})`}
      captionHidden
      columns={[
        {
          id: 'name',
          header: t('moneytable.subProject'),
          wide: true,
          cell: (row) => `${row.code} · ${row.name}`,
          sortBy: (row) => row.code,
        },
        ...sources.map((source) => ({
          id: source,
          header: t(`funding.source.${source}`),
          numeric: true,
          cell: (row: FundingMatrix['bySubProject'][number]) => money(partOf(row.subProjectId, source)),
        })),
        {
          id: 'sum',
          header: t('moneytable.total'),
          numeric: true,
          cell: (row) => money(row.figures),
          sortBy: (row) => sumOf(row.figures).amount,
        },
      ]}
      rows={matrix.bySubProject}
      rowKey={(row) => row.subProjectId}
      footer={{
        name: t('moneytable.total'),
        ...Object.fromEntries(
          matrix.bySource.map(({ fundingSource, figures }) => [fundingSource, money(figures)]),
        ),
        sum: money(matrix.total),
      }}
    />
  );
}
