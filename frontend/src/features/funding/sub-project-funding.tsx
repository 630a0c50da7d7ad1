import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { fundingSummaryQuery, statedFundingQuery } from '@/api/funding-queries';
import type { Agency, StatedFunding, SubProjectSum } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money, PendingMoney, StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { LineHistory } from '@/components/record/line-history';
import { SourceMark } from '@/components/source-mark';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { DataTable } from '@/ui/data-table';
import { Inline, Quote, Soft, Stack } from '@/ui/layout';
import { useFundingFields } from './funding-fields';
import styles from './sub-project-funding.module.css';

/** What the plan says about one sub-project's money, line by line and in its own words. */
export function SubProjectFunding({ id }: { id: string }) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const plan = useChosenPlan();
  const funding = useQuery(statedFundingQuery(plan.id));
  const summary = useQuery(fundingSummaryQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  const mayWrite = usePermission('funding:write');
  return (
    <Card
      title={t('funding.title')}
      aside={
        <Inline>
          <Link to="/kinh-phi/dong-thoi-gian/$id" params={{ id }}>
            {t('moneytable.timeline.open')}
          </Link>
          {mayWrite ? (
            <Link to="/du-an/$id/kinh-phi/moi" params={{ id }}>
              {t('funding.new')}
            </Link>
          ) : null}
        </Inline>
      }
      flush
    >
      <QueryView queries={{ funding, summary, agencies }} lines={5}>
        {(data) => {
          const lines = data.funding.filter((line) => line.subProjectId === id);
          const stated = data.summary.byProject
            .flatMap((project) => project.bySubProject)
            .find((sum) => sum.subProjectId === id);
          const agency = (agencyId: string | null) => data.agencies.find((one) => one.id === agencyId)?.name;
          return (
            <>
              <DataTable
                caption={t('funding.subProject.caption', { unit: t(`app.unit.${unit}`) })}
                columns={[
                  {
                    id: 'source',
                    header: t('funding.source'),
                    cell: (line) => (
                      <>
                        {t(`funding.source.${line.fundingSource}`)} <SourceMark source={line.source} />{' '}
                        {mayWrite ? (
                          <Link
                            to="/du-an/$id/kinh-phi/$line"
                            params={{ id, line: line.id }}
                            aria-label={t('form.editOf', {
                              name: t(`funding.source.${line.fundingSource}`),
                            })}
                          >
                            {t('form.edit')}
                          </Link>
                        ) : null}
                        <FundingHistory line={line} agencies={data.agencies} />
                      </>
                    ),
                  },
                  {
                    id: 'amount',
                    header: t('funding.amount', { unit: t(`app.unit.${unit}`) }),
                    numeric: true,
                    cell: (line) =>
                      line.amount === null ? (
                        <>
                          <PendingMoney words={line.pendingWords} />
                          {agency(line.pendingWithId) ? (
                            <div>
                              <Soft>
                                {t('funding.pendingWith', { agency: agency(line.pendingWithId) ?? '' })}
                              </Soft>
                            </div>
                          ) : null}
                        </>
                      ) : (
                        <Money amount={line.amount} />
                      ),
                  },
                ]}
                rows={lines}
                rowKey={(line) => line.id}
                footer={{
                  source: t('funding.total'),
                  amount: stated ? <Total of={stated} /> : '–',
                }}
              />
              {stated ? (
                <div className={styles.words}>
                  <Stack>
                    <h3>{t('app.planWords')}</h3>
                    <Quote>{stated.words}</Quote>
                  </Stack>
                </div>
              ) : null}
            </>
          );
        }}
      </QueryView>
    </Card>
  );
}

/** What the lines come to, and beside it what the plan states of its own where that is something else. */
function Total({ of: { sum, statedTotal } }: { of: SubProjectSum }) {
  const { t } = useText();
  return (
    <>
      <StatedMoney sum={sum} />
      {statedTotal === null || statedTotal === sum.amount ? null : (
        <div>
          <Soft>
            {t('funding.total.stated')} <Money amount={statedTotal} />
          </Soft>
        </div>
      )}
    </>
  );
}

/** Who changed a line, and when: for everyone who reads it. */
function FundingHistory({ line, agencies }: { line: StatedFunding; agencies: readonly Agency[] }) {
  const { t } = useText();
  const fields = useFundingFields(agencies);
  const name = t(`funding.source.${line.fundingSource}`);
  return <LineHistory collection="stated-funding" id={line.id} name={name} fields={fields} />;
}
