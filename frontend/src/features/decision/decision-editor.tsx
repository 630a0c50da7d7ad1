import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { decisionLinesQuery, decisionQuery } from '@/api/decision-queries';
import { updateDecisionLines } from '@/api/generated/sdk.gen';
import type { Agency, Decision, DecisionLines, SubProjectSummary } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { agenciesQuery, planQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { DraftOffers } from '@/components/form/draft-offers';
import { FormPage } from '@/components/form/form-page';
import { LeaveGuard } from '@/components/form/leave-guard';
import type { GridColumn, GridRow } from '@/components/number-grid/grid-model';
import { NumberGrid } from '@/components/number-grid/number-grid';
import { useGridDraft } from '@/components/number-grid/use-grid-draft';
import { useUnreadText } from '@/components/number-grid/use-rule-text';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { Button, buttonClass } from '@/ui/button';
import { Inline, Stack } from '@/ui/layout';
import { SkeletonLines } from '@/ui/skeleton';
import {
  COLUMN_OF,
  hasUnread,
  isUntouched,
  lineColumns,
  missingCells,
  newLine,
  toRequest,
  toRow,
} from './decision-lines';
import { useDecisionName, useFaultText } from './decision-words';
import { GridSums } from './grid-sums';
import { Holdings } from './holdings';

const MOST_ROWS = 2000;

/** The grid of a draft's lines. */
export function DecisionEditor({ id }: { id: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const nameOf = useDecisionName();
  const decision = useQuery(decisionQuery(id));
  useOwnPlan(decision.data?.planId);
  const lines = useQuery(decisionLinesQuery(id));
  const agencies = useQuery(agenciesQuery);
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const whole = useQuery(planQuery(plan.id));
  // Lines that were kept from before may have been saved since: the grid begins with what there is now.
  const [begun, setBegun] = useState(false);
  if (!begun && lines.data && !lines.isFetching) setBegun(true);
  return (
    <FormPage
      title={t('decision.lines.edit')}
      lead={decision.data?.summary}
      over={
        <Link to="/kinh-phi/quyet-dinh/$id" params={{ id }}>
          {decision.data ? nameOf(decision.data) : t('decision.one')}
        </Link>
      }
      permission="decision:write"
    >
      <QueryView queries={{ decision, lines, agencies, subProjects, whole }} lines={12}>
        {(data) => {
          if (!begun) return <SkeletonLines lines={12} label={t('app.loading')} />;
          return data.decision.allowedActions.includes('EDIT') ? (
            <Editor key={id} {...data} issuingAgencyId={data.whole.issuingAgencyId} />
          ) : (
            <Notice title={t('decision.lines.closed')} tone="info">
              <p>{t('decision.lines.closed.text')}</p>
            </Notice>
          );
        }}
      </QueryView>
    </FormPage>
  );
}

interface EditorProps {
  decision: Decision;
  lines: DecisionLines;
  agencies: readonly Agency[];
  subProjects: readonly SubProjectSummary[];
  issuingAgencyId: string;
}

type Faults = Record<string, Record<string, string>>;

const LINE = /^\/lines\/(\d+)\/(\w+)/;

function Editor({ decision, lines, agencies, subProjects, issuingAgencyId }: EditorProps) {
  const { t, language } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const faultText = useFaultText();
  const [start] = useState(() => lines.lines.map(toRow));
  const [rows, setRows] = useState<readonly GridRow[]>(start);
  const [faults, setFaults] = useState<Faults>({});
  const draft = useGridDraft(`decisions.${decision.id}.lines`, lines.version, start);
  const change = (next: readonly GridRow[]) => {
    saved.current = false;
    setRows(next);
    draft.keep(next);
  };
  const version = useRef(lines.version);
  const alerts = useRef<HTMLDivElement>(null);
  const saved = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language alone.
  const columns = useMemo(
    () => lineColumns(decision, { agencies, subProjects, year: plan.year }, t),
    [decision, agencies, subProjects, plan.year, language],
  );
  const typed = rows.filter((row) => !isUntouched(row));
  const saving = useMutation({
    mutationFn: async () =>
      (
        await updateDecisionLines({
          path: { id: decision.id },
          headers: { 'If-Match': `"${version.current}"` },
          body: { lines: typed.map(toRequest) },
        })
      ).data,
    onSuccess: (after) => {
      version.current = after.version;
      saved.current = true;
      draft.forget();
      showToast({ text: t('decision.lines.saved', { count: after.lines.length }) });
      void refreshEverything(queries);
      void navigate({ to: '/kinh-phi/quyet-dinh/$id', params: { id: decision.id }, ignoreBlocker: true });
    },
    onError: (error) => {
      if (!(error instanceof ProblemError)) return;
      const found: Faults = {};
      for (const problem of error.errors) {
        const [, at = '', field = ''] = LINE.exec(problem.pointer) ?? [];
        const row = typed[Number(at)];
        const column = COLUMN_OF[field];
        if (at === '' || !row || !column) continue;
        found[row.id] = { ...found[row.id], [column]: faultText(problem) };
      }
      show(found);
    },
  });
  const show = (found: Faults) => {
    setFaults(found);
    requestAnimationFrame(() => alerts.current?.querySelector<HTMLElement>('section')?.focus());
  };
  const save = () => {
    if (saving.isPending) return;
    const found: Faults = {};
    for (const row of typed) {
      for (const column of missingCells(row)) {
        found[row.id] = { ...found[row.id], [column]: t('decision.rule.missing') };
      }
    }
    if (Object.keys(found).length > 0 || typed.some(hasUnread)) show(found);
    else saving.mutate();
  };
  const unread = typed.filter(hasUnread).length;
  const wrong = Object.keys(faults).length + unread;
  const placed = Object.keys(faults).length > 0;
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
      <LeaveGuard unsaved={() => !saved.current && rows !== start} onDiscard={draft.drop} />
      <Stack>
        <div ref={alerts}>
          {saving.error instanceof ProblemError && !placed ? <ProblemNotice problem={saving.error} /> : null}
          {wrong > 0 ? (
            <Notice title={t('decision.lines.wrong', { count: wrong })} tone="warn">
              <FaultsByLine rows={typed} columns={columns} faults={faults} />
            </Notice>
          ) : null}
        </div>
        <DraftOffers
          offered={draft.offered}
          onTake={(taken) => {
            draft.take(taken);
            saved.current = false;
            setRows(taken.values);
          }}
          onRefuse={draft.refuse}
        />
        <NumberGrid
          caption={t('decision.lines.caption')}
          columns={columns}
          rows={rows}
          onChange={change}
          newRow={() => newLine(decision, issuingAgencyId)}
          mostRows={MOST_ROWS}
          errors={faults}
        />
        <GridSums decision={decision} rows={typed} />
        <Holdings planId={plan.id} rows={typed} agencies={agencies} subProjects={subProjects} />
        <Inline>
          <Button type="submit" look="primary" large aria-busy={saving.isPending}>
            {saving.isPending ? t('form.saving') : t('decision.lines.save')}
          </Button>
          <Link to="/kinh-phi/quyet-dinh/$id" params={{ id: decision.id }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        </Inline>
      </Stack>
    </form>
  );
}

interface FaultsByLineProps {
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  faults: Faults;
}

function FaultsByLine({ rows, columns, faults }: FaultsByLineProps) {
  const { t } = useText();
  const unreadText = useUnreadText();
  return (
    <ul>
      {rows.flatMap((row, at) => {
        const unread = columns.flatMap((column) => {
          const text = row.cells[column.id]?.unread;
          return text === undefined ? [] : [unreadText(column, text)];
        });
        const texts = [...Object.values(faults[row.id] ?? {}), ...unread];
        return [...new Set(texts)].map((text) => (
          <li key={`${row.id} ${text}`}>{t('decision.lines.at', { number: at + 1, text })}</li>
        ));
      })}
    </ul>
  );
}
