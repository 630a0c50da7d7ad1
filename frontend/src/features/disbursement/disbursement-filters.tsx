import type {
  Agency,
  DisbursementFlag,
  DisbursementKind,
  FundingSource,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { useChosenPlan } from '@/components/chosen-plan';
import { DayField } from '@/components/day-field';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';
import { inForceIn } from '@/lib/date';
import { SearchField, SelectField } from '@/ui/field';
import { Filters } from '@/ui/layout';
import styles from './disbursement.module.css';
import { type DisbursementFilter, FLAGS, KINDS, ORDERS } from './disbursement-filter';

const ORDER_NAMES = {
  '-paidOn': 'disbursement.order.newest',
  paidOn: 'disbursement.order.oldest',
  '-amount': 'disbursement.order.largest',
  '-postedAt': 'disbursement.order.entered',
  voucher: 'disbursement.order.voucher',
} as const;

interface DisbursementFiltersProps {
  filter: DisbursementFilter;
  onFilter: (filter: DisbursementFilter) => void;
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
  count: string;
}

export function DisbursementFilters(props: DisbursementFiltersProps) {
  const { filter, onFilter, agencies, subProjects, count } = props;
  const { t } = useText();
  const plan = useChosenPlan();
  const options = useNamedOptions();
  const all = { value: '', label: t('disbursement.filter.all') };
  const change = (values: DisbursementFilter) => onFilter({ ...filter, ...values });
  const state =
    filter.flag ?? (filter.standing === undefined ? '' : filter.standing ? 'STANDING' : 'REVERSED');
  return (
    <div className={styles.filters}>
      <Filters count={count}>
        <SearchField
          label={t('disbursement.search')}
          value={filter.q ?? ''}
          onChange={(q) => change({ q: q || undefined })}
        />
        <SelectField
          label={t('disbursement.subProject')}
          value={filter.subProject ?? ''}
          options={[
            all,
            ...subProjects.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` })),
          ]}
          onChange={(subProject) => change({ subProject: subProject || undefined })}
        />
        <SelectField
          label={t('disbursement.source')}
          value={filter.source ?? ''}
          options={[
            all,
            ...FUNDING_SOURCES.filter((value) => value !== 'UNSTATED').map((value) => ({
              value,
              label: t(`funding.source.${value}`),
            })),
          ]}
          onChange={(source) => change({ source: (source || undefined) as FundingSource | undefined })}
        />
        <SelectField
          label={t('disbursement.agency')}
          value={filter.agency ?? ''}
          options={[all, ...options(agencies.filter((agency) => inForceIn(agency, plan.year)))]}
          onChange={(agency) => change({ agency: agency || undefined })}
        />
        <SelectField
          label={t('disbursement.kind')}
          value={filter.kind ?? ''}
          options={[all, ...KINDS.map((value) => ({ value, label: t(`disbursement.kind.${value}`) }))]}
          onChange={(kind) => change({ kind: (kind || undefined) as DisbursementKind | undefined })}
        />
        <SelectField
          label={t('disbursement.marks')}
          value={state}
          options={[
            all,
            { value: 'STANDING', label: t('disbursement.standing') },
            { value: 'REVERSED', label: t('disbursement.notStanding') },
            ...FLAGS.map((value) => ({ value, label: t(`disbursement.flag.${value}`) })),
          ]}
          onChange={(value) =>
            change({
              standing: value === 'STANDING' ? true : value === 'REVERSED' ? false : undefined,
              flag: FLAGS.find((flag) => flag === value) as DisbursementFlag | undefined,
            })
          }
        />
        <DayField
          label={t('disbursement.from')}
          value={filter.from ?? ''}
          onChange={(from) => change({ from: from || undefined })}
        />
        <DayField
          label={t('disbursement.to')}
          value={filter.to ?? ''}
          onChange={(to) => change({ to: to || undefined })}
        />
        <SelectField
          label={t('disbursement.order')}
          value={filter.order ?? '-paidOn'}
          options={ORDERS.map((value) => ({ value, label: t(ORDER_NAMES[value]) }))}
          onChange={(order) => change({ order: ORDERS.find((one) => one === order) })}
        />
      </Filters>
    </div>
  );
}
