import { useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import type { SettlementStatement } from '@/api/generated/types.gen';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { settlementQuery } from '@/api/settlement-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { ExportButton } from '@/components/sheet/export-button';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Card } from '@/ui/card';
import { Fact, Facts, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { CarryOver } from './carry-over';
import { SettleForm } from './settle-form';
import { SettlementTable } from './settlement-table';

/** The plan's final accounts: what is proposed, what stands in the way, and the button that closes the year. */
export function SettlementPage() {
  const { t } = useText();
  const plan = useChosenPlan();
  const settlement = useQuery(settlementQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  return (
    <>
      <PageTitle
        lead={t('settlement.intro', { year: plan.year })}
        aside={<ExportButton url={`/api/v1/plans/${plan.id}/settlement/sheet`} />}
      >
        {t('settlement.title')}
      </PageTitle>
      <QueryView queries={{ settlement, agencies, subProjects }} lines={14}>
        {(data) => (
          <Stack>
            <Standing settlement={data.settlement} />
            <Totals settlement={data.settlement} />
            {data.settlement.lines.length === 0 ? (
              <StateMessage icon={Inbox} title={t('settlement.none')}>
                <p>{t('settlement.none.text')}</p>
              </StateMessage>
            ) : (
              <Card title={t('settlement.lines')} flush>
                <SettlementTable
                  settlement={data.settlement}
                  agencies={data.agencies}
                  subProjects={data.subProjects}
                />
              </Card>
            )}
            {data.settlement.settled ? (
              <Permitted permission="treasury:write">
                <CarryOver settlement={data.settlement} year={plan.year} />
              </Permitted>
            ) : (
              <Permitted permission="settlement:write">
                <SettleForm settlement={data.settlement} />
              </Permitted>
            )}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

/** Settled by whom and when; or what stands in the way. */
function Standing({ settlement: { settled, hurdles } }: { settlement: SettlementStatement }) {
  const { t } = useText();
  if (settled) {
    return (
      <Notice tone="info" title={t('settlement.settled', { day: formatDate(settled.settledOn) })}>
        <p>
          {t('settlement.settled.by', {
            name: settled.settledByName,
            at: formatMoment(new Date(settled.settledAt)),
            number: settled.number ?? '–',
          })}
        </p>
        {settled.note ? <p>{settled.note}</p> : null}
      </Notice>
    );
  }
  if (hurdles.length === 0) return null;
  return (
    <Notice tone="warn" title={t('settlement.hurdles')}>
      <ul>
        {hurdles.map((hurdle) => (
          <li key={hurdle}>{t(`settlement.hurdle.${hurdle}`)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Totals({ settlement: { total } }: { settlement: SettlementStatement }) {
  const { t } = useText();
  return (
    <Card title={t('settlement.totals')}>
      <Facts>
        <Fact name={t('settlement.available')}>
          <Money amount={total.available} withUnit />
        </Fact>
        <Fact name={t('settlement.spent')}>
          <Money amount={total.spent} withUnit />
        </Fact>
        <Fact name={t('settlement.openAdvances')}>
          <Money amount={total.openAdvances} withUnit />
        </Fact>
        <Fact name={t('settlement.remaining')}>
          <Money amount={total.remaining} withUnit />
        </Fact>
      </Facts>
    </Card>
  );
}
