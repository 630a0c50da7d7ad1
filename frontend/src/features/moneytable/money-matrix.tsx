import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Inbox } from 'lucide-react';
import { useState } from 'react';
import { fundingMatrixQuery } from '@/api/funding-queries';
import type { Agency, CapitalKind, FundingMatrix } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { DayField } from '@/components/day-field';
import { QueryView } from '@/components/query-view';
import { useNamedOptions } from '@/components/record/use-named-options';
import { SampleMark } from '@/components/sample-mark';
import { useText } from '@/i18n/use-text';
import { formatDate, inForceIn } from '@/lib/date';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Filters, Inline, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { type Explained, Explanation } from './explanation';
import { FundingChanges } from './funding-changes';
import { MatrixChart } from './matrix-chart';
import { CAPITAL_KINDS, type MatrixFilter } from './matrix-filter';
import { MatrixTable } from './matrix-table';
import { MatrixTotals } from './matrix-totals';
import styles from './moneytable.module.css';
import { usePerspective } from './use-perspective';

interface MoneyMatrixProps {
  filter: MatrixFilter;
  onFilter: (filter: MatrixFilter) => void;
}

/** What the plan says, what decisions gave, what was passed on and what is spent: as of a day, of the plan or of one agency. */
export function MoneyMatrix({ filter, onFilter }: MoneyMatrixProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencyId = usePerspective(filter.agency);
  const agencies = useQuery(agenciesQuery);
  const asked = { asOf: filter.asOf, capitalKind: filter.capital, agencyId: agencyId ?? undefined };
  const matrix = useQuery({ ...fundingMatrixQuery(plan.id, asked), placeholderData: keepPreviousData });
  const [explained, setExplained] = useState<Explained | null>(null);
  return (
    <QueryView queries={{ matrix, agencies }} lines={18}>
      {(data) => {
        const agency = data.agencies.find((one) => one.id === agencyId);
        return (
          <Stack>
            <MatrixFilters filter={filter} onFilter={onFilter} agencies={data.agencies} agencyId={agencyId} />
            <Inline>
              <Soft>
                {t(agency ? 'moneytable.ofAgency' : 'moneytable.ofPlan', {
                  agency: agency?.name ?? '',
                  date: formatDate(data.matrix.asOf),
                })}
              </Soft>
              {data.matrix.sample ? <SampleMark /> : null}
            </Inline>
            {data.matrix.rows.length === 0 ? (
              <StateMessage icon={Inbox} title={t('moneytable.none')}>
                <p>{t('moneytable.none.text')}</p>
              </StateMessage>
            ) : (
              <Figures matrix={data.matrix} ofAgency={agencyId !== null} onExplain={setExplained} />
            )}
            <FundingChanges
              asked={asked}
              since={filter.since}
              onSince={(since) => onFilter({ ...filter, since: since || undefined })}
            />
            {explained ? (
              <Explanation explained={explained} asked={asked} onClose={() => setExplained(null)} />
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

interface FiguresProps {
  matrix: FundingMatrix;
  ofAgency: boolean;
  onExplain: (explained: Explained) => void;
}

function Figures({ matrix, ofAgency, onExplain }: FiguresProps) {
  const { t } = useText();
  return (
    <>
      <MatrixTotals matrix={matrix} ofAgency={ofAgency} />
      <Card title={t('moneytable.table')} flush>
        <MatrixTable matrix={matrix} ofAgency={ofAgency} onExplain={onExplain} />
        <p className={styles.note}>
          {t('moneytable.table.note')}
          {matrix.capitalKind ? ` ${t('moneytable.capital.note')}` : null}
        </p>
      </Card>
      <Card title={t('moneytable.chart')}>
        <MatrixChart matrix={matrix} ofAgency={ofAgency} />
      </Card>
    </>
  );
}

interface MatrixFiltersProps extends MoneyMatrixProps {
  agencies: readonly Agency[];
  agencyId: string | null;
}

function MatrixFilters({ filter, onFilter, agencies, agencyId }: MatrixFiltersProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const options = useNamedOptions();
  const there = agencies.filter((agency) => agency.participates && inForceIn(agency, plan.year));
  return (
    <div className={styles.filters}>
      <Filters>
        <DayField
          label={t('moneytable.asOf')}
          value={filter.asOf ?? ''}
          empty={t('moneytable.asOf.today')}
          onChange={(asOf) => onFilter({ ...filter, asOf: asOf || undefined })}
        />
        <SelectField
          label={t('moneytable.perspective')}
          value={agencyId ?? 'plan'}
          options={[
            { value: 'plan', label: t('moneytable.perspective.plan') },
            ...options(there.map(({ id, name }) => ({ id, name }))),
          ]}
          onChange={(agency) => onFilter({ ...filter, agency })}
        />
        <SelectField
          label={t('moneytable.capital')}
          value={filter.capital ?? ''}
          options={[
            { value: '', label: t('app.all') },
            ...CAPITAL_KINDS.map((value) => ({ value, label: t(`moneytable.capital.${value}`) })),
          ]}
          onChange={(capital) =>
            onFilter({ ...filter, capital: (capital || undefined) as CapitalKind | undefined })
          }
        />
      </Filters>
    </div>
  );
}
