import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { changeRound, closeRound, getRound, reopenRound } from '@/api/generated/sdk.gen';
import type { ReportCounts, Round, RoundAction } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { roundQuery } from '@/api/round-queries';
import { ThingForm } from '@/components/form/thing-form';
import { PageTitle } from '@/components/page-title';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { textOf, textOrNull } from '@/components/record/fields';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { takesReports } from '@/components/report-state';
import { DocumentButton } from '@/components/sheet/document-button';
import { showToast } from '@/components/toast-store';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Button, buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Dialog, DialogContent } from '@/ui/dialog';
import { Fact, Facts, Inline, Stack } from '@/ui/layout';
import { dueDays, roundValues, useRoundFields } from './round-fields';
import { RoundHistory } from './round-history';
import { RoundStatusBadge } from './round-list';
import { RoundsWithin } from './rounds-within';

const COUNTS: readonly [keyof ReportCounts, Parameters<ReturnType<typeof useText>['t']>[0]][] = [
  ['notStarted', 'report.state.NOT_STARTED'],
  ['draft', 'report.state.DRAFT'],
  ['ready', 'report.state.READY'],
  ['submitted', 'report.state.SUBMITTED'],
  ['verified', 'report.state.VERIFIED'],
  ['returned', 'report.state.RETURNED'],
  ['accepted', 'report.state.ACCEPTED'],
  ['late', 'round.late'],
];

const STEPS = { CLOSE: closeRound, REOPEN: reopenRound } as const;

function of({ id, version }: Round) {
  return { path: { id }, headers: { 'If-Match': `"${version}"` } };
}

/** Whether any unit still has something to send in. */
function isAnyOwed({ notStarted, draft, ready, returned }: ReportCounts) {
  return notStarted + draft + ready + returned > 0;
}

export function RoundPage({ id }: { id: string }) {
  const { t } = useText();
  const round = useQuery(roundQuery(id));
  useOwnPlan(round.data?.planId);
  const over = <Link to="/ky-bao-cao">{t('app.screen.rounds')}</Link>;
  return (
    <>
      <PageTitle
        over={over}
        lead={round.data ? <RoundStatusBadge {...round.data} /> : null}
        aside={
          round.data ? (
            <>
              {takesReports(round.data) && isAnyOwed(round.data.counts) ? (
                <Permitted permission="round:write">
                  <DocumentButton
                    url={`/api/v1/reminder-letters/${id}`}
                    label={t('consolidation.reminder')}
                  />
                </Permitted>
              ) : null}
              <Link to="/bao-cao-tong-hop" search={{ round: id }} className={buttonClass()}>
                {t('app.screen.consolidations')}
              </Link>
            </>
          ) : null
        }
      >
        {round.data?.name ?? t('round.one')}
      </PageTitle>
      <QueryView queries={{ round }} lines={10}>
        {(data) => (
          <Stack>
            <About round={data.round} />
            {data.round.kind === 'DERIVED' ? <RoundsWithin round={data.round} /> : null}
            <RoundActions round={data.round} />
            <RoundHistory round={data.round} />
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function About({ round }: { round: Round }) {
  const { t } = useText();
  const asks = round.kind !== 'DERIVED';
  return (
    <Card title={t('round.facts')} aside={<Link to="/ky-bao-cao/theo-doi">{t('round.tab.board')}</Link>}>
      <Facts>
        <Fact name={t('round.kind')}>{t(`round.kind.${round.kind}`)}</Fact>
        <Fact name={t('round.data')}>
          {formatDate(round.dataFrom)} – {formatDate(round.dataTo)}
        </Fact>
        {asks ? (
          <>
            <Fact name={t('round.communeDueOn')}>{formatDate(round.communeDueOn)}</Fact>
            <Fact name={t('round.agencyDueOn')}>{formatDate(round.agencyDueOn)}</Fact>
          </>
        ) : null}
        <Fact name={t('round.consolidatedDueOn')}>{formatDate(round.consolidatedDueOn)}</Fact>
        <Fact name={t('round.openedBy')}>
          {round.openedByName}, {formatMoment(new Date(round.openedAt))}
        </Fact>
        {round.note ? <Fact name={t('round.note')}>{round.note}</Fact> : null}
        {asks ? <Fact name={t('round.reports')}>{round.counts.reports}</Fact> : null}
        {COUNTS.filter(([key]) => round.counts[key] > 0).map(([key, name]) => (
          <Fact key={key} name={t(name)}>
            {round.counts[key]}
          </Fact>
        ))}
      </Facts>
    </Card>
  );
}

function RoundActions({ round }: { round: Round }) {
  const { t } = useText();
  const queries = useQueryClient();
  const [editing, setEditing] = useState(false);
  const [asked, setAsked] = useState<Exclude<RoundAction, 'CHANGE'> | null>(null);
  const acting = useMutation({
    mutationFn: async (action: Exclude<RoundAction, 'CHANGE'>) => (await STEPS[action](of(round))).data,
    onSuccess: async (_round, action) => {
      showToast({ text: t(`round.done.${action}`, { name: round.name }) });
      await refreshEverything(queries);
    },
  });
  if (editing) return <RoundForm round={round} onDone={() => setEditing(false)} />;
  return (
    <>
      {acting.error instanceof ProblemError ? <ProblemNotice problem={acting.error} /> : null}
      <Inline>
        {round.allowedActions.map((action) => (
          <Button key={action} onClick={() => (action === 'CHANGE' ? setEditing(true) : setAsked(action))}>
            {t(`round.do.${action}`)}
          </Button>
        ))}
      </Inline>
      {asked ? (
        <Dialog label={t(`round.do.${asked}`)} onClose={() => setAsked(null)}>
          <DialogContent
            actions={
              <>
                <Button
                  look="primary"
                  onClick={() => {
                    acting.mutate(asked);
                    setAsked(null);
                  }}
                >
                  {t(`round.do.${asked}`)}
                </Button>
                <Button onClick={() => setAsked(null)}>{t('round.ask.cancel')}</Button>
              </>
            }
          >
            <h2>{t(`round.do.${asked}`)}</h2>
            <p>{t(`round.ask.${asked}`, { name: round.name })}</p>
          </DialogContent>
        </Dialog>
      ) : null}
    </>
  );
}

function RoundForm({ round, onDone }: { round: Round; onDone: () => void }) {
  const { t } = useText();
  return (
    <Card title={t('round.do.CHANGE')}>
      <ThingForm
        thing={round}
        draft={`rounds.${round.id}`}
        fields={useRoundFields(round.kind)}
        start={roundValues(round)}
        toValues={roundValues}
        read={async ({ id }) => (await getRound({ path: { id } })).data}
        save={async (values, newest) =>
          (
            await changeRound({
              ...of(newest ?? round),
              body: {
                name: textOf(values.name),
                ...dueDays(values),
                note: textOrNull(values.note),
              },
            })
          ).data
        }
        savedText={({ name }) => t('form.saved', { name })}
        onSaved={onDone}
        cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
        takesFocus
      />
    </Card>
  );
}
