import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import type { Agency, Disbursements, SubProjectSummary } from '@/api/generated/types.gen';
import { postOnce } from '@/api/once';
import { ProblemError } from '@/api/problem';
import { agenciesQuery, subProjectsQuery } from '@/api/queries';
import { useStartingUnit } from '@/components/acting-unit';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { LeaveGuard } from '@/components/form/leave-guard';
import { Money } from '@/components/money';
import type { GridRow } from '@/components/number-grid/grid-model';
import { NumberGrid } from '@/components/number-grid/number-grid';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { newKey } from '@/lib/once';
import { Button, buttonClass } from '@/ui/button';
import { Inline, Stack } from '@/ui/layout';
import { usePayingUnits } from './paying-units';
import { type Faults, useVoucherFaults } from './use-voucher-faults';
import { isWaiting, newVoucherRow, sumOf, toVoucher, voucherColumns } from './voucher-rows';

const MOST_ROWS = 1000;
const FIRST_ROWS = 5;

/** Many vouchers in one grid, typed or pasted: all are entered or none. */
export function ManyDisbursements() {
  const { t } = useText();
  const plan = useChosenPlan();
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  return (
    <FormPage
      title={t('disbursement.many')}
      lead={t('disbursement.many.lead')}
      over={<Link to="/kinh-phi/giai-ngan">{t('disbursement.title')}</Link>}
      permission="disbursement:write"
    >
      <QueryView queries={{ agencies, subProjects }} lines={10}>
        {(data) => <Grid {...data} />}
      </QueryView>
    </FormPage>
  );
}

interface GridProps {
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
}

function Grid({ agencies, subProjects }: GridProps) {
  const { t, language } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const units = usePayingUnits(agencies);
  const unit = useStartingUnit(units);
  const [start] = useState(() => Array.from({ length: FIRST_ROWS }, () => newVoucherRow(unit)));
  const [rows, setRows] = useState<readonly GridRow[]>(start);
  const [key] = useState(newKey);
  const [faults, setFaults] = useState<Faults>({});
  const { found, placed } = useVoucherFaults();
  const alerts = useRef<HTMLDivElement>(null);
  const saved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone.
  const columns = useMemo(() => voucherColumns(subProjects, units, t), [subProjects, language]);
  const typed = rows.filter((row) => !isWaiting(row));
  const show = (wrong: Faults) => {
    setFaults(wrong);
    requestAnimationFrame(() => alerts.current?.querySelector<HTMLElement>('section')?.focus());
  };
  const saving = useMutation({
    mutationFn: () =>
      postOnce<Disbursements>(
        '/api/v1/disbursements/bulk',
        { planId: plan.id, lines: typed.map((row) => toVoucher(plan.id, row)) },
        key,
      ),
    onSuccess: ({ items }) => {
      saved.current = true;
      showToast({ text: t('disbursement.many.entered', { count: items.length }) });
      void refreshEverything(queries);
      void navigate({
        to: '/kinh-phi/giai-ngan',
        search: { order: '-postedAt' },
        ignoreBlocker: true,
      });
    },
    onError: (error) => {
      if (error instanceof ProblemError) show(placed(error, typed));
    },
  });
  const save = () => {
    if (saving.isPending) return;
    const wrong = found(typed, columns);
    if (Object.keys(wrong).length > 0) show(wrong);
    else if (typed.length > 0) saving.mutate();
    else showToast({ text: t('disbursement.many.none') });
  };
  const wrong = typed.flatMap((row, at) =>
    [...new Set(Object.values(faults[row.id] ?? {}))].map((text) => ({ at: at + 1, text })),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          save();
        }
      }}
    >
      <LeaveGuard unsaved={() => !saved.current && typed.length > 0} onDiscard={() => undefined} />
      <Stack>
        <div ref={alerts}>
          {wrong.length > 0 ? (
            <Notice title={t('disbursement.many.faults')} tone="warn">
              <ul>
                {wrong.map(({ at, text }) => (
                  <li key={`${at} ${text}`}>{t('disbursement.many.fault', { row: at, text })}</li>
                ))}
              </ul>
            </Notice>
          ) : saving.error instanceof ProblemError ? (
            <ProblemNotice problem={saving.error} />
          ) : null}
        </div>
        <NumberGrid
          caption={t('disbursement.many.caption')}
          columns={columns}
          rows={rows}
          onChange={(next) => {
            saved.current = false;
            setRows(next);
          }}
          newRow={() => newVoucherRow(unit)}
          mostRows={MOST_ROWS}
          errors={faults}
        />
        <p>
          {t('disbursement.spending.total')}: <Money amount={sumOf(typed)} withUnit />
        </p>
        <Inline>
          <Button type="submit" look="primary" large aria-busy={saving.isPending}>
            {saving.isPending ? t('form.saving') : t('disbursement.enter')}
          </Button>
          <Link to="/kinh-phi/giai-ngan" className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        </Inline>
      </Stack>
    </form>
  );
}
