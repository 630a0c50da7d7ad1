import { Link } from '@tanstack/react-router';
import type {
  Consolidation,
  ConsolidationAnswer,
  ConsolidationMoney,
  ConsolidationObstacle,
} from '@/api/generated/types.gen';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { LateBadge, ReportStateBadge } from '@/components/report-state';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft } from '@/ui/layout';

/** Who has answered, in time or late, and who has not. */
export function Answers({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const columns: Column<ConsolidationAnswer>[] = [
    {
      id: 'unit',
      header: t('consolidation.unit'),
      wide: true,
      cell: ({ reportId, agencyName, roundName }) => (
        <Link to="/bao-cao/$reportId" params={{ reportId }}>
          {roundName ? `${agencyName} – ${roundName}` : agencyName}
        </Link>
      ),
    },
    { id: 'due', header: t('consolidation.due'), cell: ({ dueOn }) => formatDate(dueOn) },
    {
      id: 'in',
      header: t('consolidation.in'),
      cell: ({ submittedOn }) => (submittedOn ? formatDate(submittedOn) : t('consolidation.in.not')),
    },
    {
      id: 'state',
      header: t('consolidation.state'),
      cell: ({ state, lateDays }) => (
        <>
          <ReportStateBadge state={state} /> <LateBadge days={lateDays} />
        </>
      ),
    },
  ];
  return (
    <Card title={t('consolidation.answers')} flush>
      <DataTable
        caption={t('consolidation.answers.caption')}
        columns={columns}
        rows={consolidation.contents.answers}
        rowKey={({ reportId }) => reportId}
      />
    </Card>
  );
}

/** Money by source, as far as it is known at the end of the period. */
export function MoneyPart({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const known = (amount: number | null) =>
    amount === null ? <Soft>{t('consolidation.money.unknown')}</Soft> : <Money amount={amount} />;
  const columns: Column<ConsolidationMoney>[] = [
    {
      id: 'source',
      header: t('consolidation.money.source'),
      cell: ({ source }) =>
        source === null ? <strong>{t('consolidation.money.sum')}</strong> : t(`funding.source.${source}`),
    },
    {
      id: 'stated',
      header: t('consolidation.money.stated'),
      numeric: true,
      cell: ({ stated, pending }) => (
        <>
          {known(stated)}
          {stated !== null && pending > 0 ? (
            <div>
              <Soft>{t('consolidation.money.pending', { count: pending })}</Soft>
            </div>
          ) : null}
        </>
      ),
    },
    {
      id: 'allocated',
      header: t('consolidation.money.allocated'),
      numeric: true,
      cell: ({ allocated }) => known(allocated),
    },
    { id: 'spent', header: t('consolidation.money.spent'), numeric: true, cell: ({ spent }) => known(spent) },
  ];
  const { money, moneySample } = consolidation.contents;
  return (
    <Card title={t('consolidation.money')} flush={money.length > 0}>
      {money.length === 0 ? (
        <p>{t('consolidation.money.unknown')}</p>
      ) : (
        <DataTable
          caption={
            <>
              {t('consolidation.money.caption', {
                day: formatDate(consolidation.dataTo),
                unit: t(`app.unit.${unit}`),
              })}{' '}
              {moneySample ? t('consolidation.money.sample') : null}
            </>
          }
          columns={columns}
          rows={money}
          rowKey={({ source }) => source ?? 'sum'}
        />
      )}
    </Card>
  );
}

/** What stood in the way in the period. */
export function Obstacles({ consolidation }: { consolidation: Consolidation }) {
  const { t } = useText();
  const { obstacles } = consolidation.contents;
  const columns: Column<ConsolidationObstacle>[] = [
    {
      id: 'title',
      header: t('consolidation.obstacle'),
      wide: true,
      cell: ({ obstacleId, title }) => (
        <Link to="/vuong-mac/$id" params={{ id: obstacleId }}>
          {title}
        </Link>
      ),
    },
    { id: 'unit', header: t('consolidation.unit'), cell: ({ agencyName }) => agencyName },
    {
      id: 'reported',
      header: t('consolidation.obstacle.reportedOn'),
      cell: ({ reportedOn }) => formatDate(reportedOn),
    },
    {
      id: 'state',
      header: t('consolidation.state'),
      cell: ({ state, retracted }) => t(retracted ? 'obstacle.retracted' : `obstacle.state.${state}`),
    },
  ];
  return (
    <Card title={t('consolidation.obstacles')} flush={obstacles.length > 0}>
      {obstacles.length === 0 ? (
        <p>{t('consolidation.obstacles.none')}</p>
      ) : (
        <DataTable
          caption={t('consolidation.obstacles.caption')}
          columns={columns}
          rows={obstacles}
          rowKey={({ obstacleId }) => obstacleId}
        />
      )}
    </Card>
  );
}
