import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Amendment } from '@/api/generated/types.gen';
import { amendmentsQuery } from '@/api/queries';
import { NewAmendmentLink } from '@/components/amending/amended-plan-link';
import { type AmendedPlan, useAmendedPlan } from '@/components/amending/use-amended-plan';
import { QueryView } from '@/components/query-view';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Soft } from '@/ui/layout';
import styles from './amendment.module.css';
import { AmendmentStatusBadge } from './amendment-status';

/** The documents that have changed the plan, the chosen one or a commune's, and the draft of the next. A draft has none. */
export function AmendmentsOfPlan({ planId }: { planId?: string }) {
  const plan = useAmendedPlan(planId);
  const mayRead = usePermission('amendment:read');
  return mayRead && plan && plan.status !== 'DRAFT' ? <Amendments plan={plan} /> : null;
}

function Amendments({ plan }: { plan: AmendedPlan }) {
  const { t } = useText();
  const amendments = useQuery(amendmentsQuery(plan.id));
  const drafted = amendments.data?.some((one) => one.status === 'DRAFT') ?? true;
  const columns: SavedColumn<Amendment>[] = [
    {
      id: 'ordinal',
      header: t('amendment.ordinal'),
      saved: ({ ordinal }) => t('amendment.nth', { ordinal }),
      cell: ({ id, ordinal }) => (
        <Link to="/ke-hoach/dieu-chinh/$id" params={{ id }}>
          {t('amendment.nth', { ordinal })}
        </Link>
      ),
    },
    {
      id: 'status',
      header: t('amendment.status'),
      saved: ({ status }) => t(`amendment.status.${status}`),
      cell: (one) => <AmendmentStatusBadge status={one.status} />,
    },
    {
      id: 'number',
      header: t('amendment.number'),
      saved: ({ number }) => number,
      cell: ({ number }) => number ?? '–',
    },
    {
      id: 'issuedOn',
      header: t('amendment.issuedOn'),
      saved: ({ issuedOn }) => sheetDay(issuedOn),
      cell: ({ issuedOn }) => (issuedOn ? formatDate(issuedOn) : '–'),
    },
    {
      id: 'summary',
      header: t('amendment.summary'),
      wide: true,
      saved: ({ summary }) => summary,
      cell: ({ summary }) => summary,
    },
    {
      id: 'changes',
      header: t('amendment.changeCount'),
      numeric: true,
      saved: ({ changeCount }) => changeCount,
      cell: ({ changeCount }) => changeCount,
    },
  ];
  return (
    <Card
      title={t('amendment.title')}
      aside={plan.mayDraft && !drafted ? <NewAmendmentLink plan={plan} /> : null}
      flush
    >
      <QueryView queries={{ amendments }} lines={3}>
        {(data) =>
          data.amendments.length === 0 ? (
            <p className={styles.below}>
              <Soft>{t('amendment.none')}</Soft>
            </p>
          ) : (
            <SavedTable
              name={t('amendment.title')}
              caption={t('amendment.caption')}
              captionHidden
              columns={columns}
              rows={data.amendments}
              rowKey={({ id }) => id}
            />
          )
        }
      </QueryView>
    </Card>
  );
}
