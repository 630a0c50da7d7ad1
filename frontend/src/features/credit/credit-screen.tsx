import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Landmark } from 'lucide-react';
import { creditLinesQuery, creditSummaryQuery } from '@/api/credit-queries';
import type { Area, CreditSum, CreditTotal } from '@/api/generated/types.gen';
import { areasQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatMonth } from '@/lib/month';
import { formatNumber } from '@/lib/number';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { Filters, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';

interface CreditScreenProps {
  month: string | undefined;
  onMonth: (month: string) => void;
}

/** What the bank has lent, by programme and by commune, to the end of one month. */
export function CreditScreen({ month, onMonth }: CreditScreenProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const [unit] = useMoneyUnit();
  const summary = useQuery(creditSummaryQuery(plan.id, month));
  const areas = useQuery(areasQuery);
  return (
    <QueryView queries={{ summary, areas }} lines={14}>
      {({ summary: { month: shown, months, byProgramme, byArea, missing }, areas: all }) => {
        if (shown === null) {
          return (
            <StateMessage icon={Landmark} title={t('credit.none')}>
              <p>{t('credit.none.text')}</p>
            </StateMessage>
          );
        }
        const inWords = formatMonth(shown);
        const nameOf = (id: string | null) => all.find((area) => area.id === id)?.name ?? '–';
        const money = t(`app.unit.${unit}`);
        return (
          <Stack>
            <Filters>
              <SelectField
                label={t('credit.month')}
                value={shown}
                options={[...new Set([shown, ...months])].map((value) => ({
                  value,
                  label: formatMonth(value),
                }))}
                onChange={onMonth}
              />
            </Filters>
            {missing.length > 0 ? (
              <Notice
                title={t('credit.told', {
                  told: byArea.length,
                  all: byArea.length + missing.length,
                  month: inWords,
                })}
                tone="warn"
              >
                {t('credit.missing', { names: missing.map(nameOf).join(', ') })}
              </Notice>
            ) : null}
            <Card title={t('credit.byProgramme', { month: inWords })} flush>
              <SumTable
                caption={t('credit.byProgramme.caption', { unit: money })}
                head={t('credit.programme')}
                sums={byProgramme}
                nameOf={({ programme }) => (programme ? t(`credit.programme.${programme}`) : '–')}
              />
            </Card>
            <Card title={t('credit.byArea', { month: inWords })} flush>
              <SumTable
                caption={t('credit.byArea.caption', { unit: money })}
                head={t('credit.area')}
                sums={byArea}
                nameOf={({ areaId }) => nameOf(areaId)}
              />
            </Card>
            <Lines month={shown} areas={all} />
          </Stack>
        );
      }}
    </QueryView>
  );
}

type Figures = Pick<CreditSum, 'loans' | 'lent' | 'outstanding' | 'households'>;
/** What adds up over programmes; households do not, as one may owe to several. */
type Summed = 'loans' | 'lent' | 'outstanding';

function useFigureColumns<Row extends Figures>(): Column<Row>[] {
  const { t } = useText();
  return [
    {
      id: 'loans',
      header: t('credit.loans'),
      numeric: true,
      sortBy: ({ loans }) => loans,
      cell: ({ loans }) => formatNumber(loans),
    },
    {
      id: 'lent',
      header: t('credit.lent'),
      numeric: true,
      sortBy: ({ lent }) => lent,
      cell: ({ lent }) => <Money amount={lent} />,
    },
    {
      id: 'outstanding',
      header: t('credit.outstanding'),
      numeric: true,
      sortBy: ({ outstanding }) => outstanding,
      cell: ({ outstanding }) => <Money amount={outstanding} />,
    },
    {
      id: 'households',
      header: t('credit.households'),
      numeric: true,
      sortBy: ({ households }) => households,
      cell: ({ households }) => (households === null ? '–' : formatNumber(households)),
    },
  ];
}

interface SumTableProps {
  caption: string;
  head: string;
  sums: readonly CreditSum[];
  nameOf: (sum: CreditSum) => string;
}

function SumTable({ caption, head, sums, nameOf }: SumTableProps) {
  const { t } = useText();
  const figures = useFigureColumns<CreditSum>();
  const sum = (figure: Summed) => sums.reduce((total, one) => total + one[figure], 0);
  return (
    <DataTable
      caption={caption}
      columns={[{ id: 'name', header: head, wide: true, sortBy: nameOf, cell: nameOf }, ...figures]}
      rows={sums}
      rowKey={({ programme, areaId }) => programme ?? areaId ?? ''}
      footer={{
        name: t('credit.total'),
        loans: formatNumber(sum('loans')),
        lent: <Money amount={sum('lent')} />,
        outstanding: <Money amount={sum('outstanding')} />,
        households: '–',
      }}
    />
  );
}

function Lines({ month, areas }: { month: string; areas: readonly Area[] }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const [unit] = useMoneyUnit();
  const mayWrite = usePermission('credit:write');
  const lines = useQuery(creditLinesQuery(plan.id, month));
  const nameOf = ({ areaId }: CreditTotal) => areas.find(({ id }) => id === areaId)?.name ?? '–';
  const columns: Column<CreditTotal>[] = [
    {
      id: 'area',
      header: t('credit.area'),
      sortBy: nameOf,
      cell: (line) => (
        <>
          {mayWrite ? (
            <Link to="/kinh-phi/tin-dung/$id" params={{ id: line.id }}>
              {nameOf(line)}
            </Link>
          ) : (
            nameOf(line)
          )}{' '}
          <SourceMark source={line.source} />
        </>
      ),
    },
    {
      id: 'programme',
      header: t('credit.programme'),
      sortBy: ({ programme }) => t(`credit.programme.${programme}`),
      cell: ({ programme }) => t(`credit.programme.${programme}`),
    },
    ...useFigureColumns<CreditTotal>(),
  ];
  return (
    <Card title={t('credit.lines', { month: formatMonth(month) })} flush>
      <QueryView queries={{ lines }} lines={10}>
        {(data) => (
          <DataTable
            caption={t('credit.lines.caption', { unit: t(`app.unit.${unit}`) })}
            columns={columns}
            rows={data.lines}
            rowKey={({ id }) => id}
          />
        )}
      </QueryView>
    </Card>
  );
}
