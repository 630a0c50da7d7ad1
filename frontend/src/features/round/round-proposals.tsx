import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { getRound, openRound } from '@/api/generated/sdk.gen';
import type { Round, RoundGap, RoundProposal } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { roundProposalsQuery } from '@/api/round-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { takeFocus } from '@/components/form/focus';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Disclosure } from '@/ui/disclosure';
import { Inline, Soft, Stack } from '@/ui/layout';
import styles from './round.module.css';
import type { DueDays } from './round-fields';
import { dueDays, dueValues, proposedRequest, useDueFields } from './round-fields';

const keyOf = ({ kind, dataFrom, dataTo }: RoundProposal) => `${kind}.${dataFrom}.${dataTo}`;

/** What the calendar would ask next: opened at one press, or with other days. */
export function RoundProposals() {
  const { t } = useText();
  const plan = useChosenPlan();
  const proposals = useQuery(roundProposalsQuery(plan.id));
  return (
    <Card title={t('round.proposals')}>
      <QueryView queries={{ proposals }} lines={4}>
        {(data) =>
          data.proposals.items.length === 0 ? (
            <p>{t('round.proposals.none')}</p>
          ) : (
            <Stack>
              {data.proposals.daysOffKnown ? null : (
                <p role="note">{t('round.proposals.noDaysOff', { year: plan.year })}</p>
              )}
              <Proposals proposals={data.proposals.items} />
            </Stack>
          )
        }
      </QueryView>
    </Card>
  );
}

/** Those whose period is over wait; the others come in their time, and can be opened before it. */
function Proposals({ proposals }: { proposals: readonly RoundProposal[] }) {
  const { t } = useText();
  const waiting = proposals.filter(({ over }) => over);
  const later = proposals.filter(({ over }) => !over);
  return (
    <Stack>
      {waiting.length > 0 ? <ProposalList proposals={waiting} /> : null}
      {later.length > 0 ? (
        <Disclosure summary={t('round.proposals.later', { count: later.length })}>
          <ProposalList proposals={later} />
        </Disclosure>
      ) : null}
    </Stack>
  );
}

function ProposalList({ proposals }: { proposals: readonly RoundProposal[] }) {
  return (
    <ul className={styles.proposals}>
      {proposals.map((proposal) => (
        <Proposal key={keyOf(proposal)} proposal={proposal} />
      ))}
    </ul>
  );
}

function Proposal({ proposal }: { proposal: RoundProposal }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const queries = useQueryClient();
  const [changing, setChanging] = useState<boolean | null>(null);
  const request = async (due: DueDays) =>
    (await openRound({ body: proposedRequest(plan.id, proposal, due) })).data;
  const opening = useMutation({
    mutationFn: () => request(proposal),
    onSuccess: async ({ name }) => {
      showToast({ text: t('round.opened', { name }) });
      await refreshEverything(queries);
    },
  });
  return (
    <li className={styles.proposal}>
      <div>
        <strong>{proposal.name}</strong>{' '}
        <Soft>
          {t(proposal.frequency ? `indicator.frequency.${proposal.frequency}` : 'round.kind.DERIVED')} ·{' '}
          {t('app.period', { from: formatDate(proposal.dataFrom), to: formatDate(proposal.dataTo) })} ·{' '}
          {proposal.frequency
            ? t('round.proposals.asks', { count: proposal.indicators })
            : t('round.proposals.asksNobody')}
        </Soft>
        {proposal.frequency ? <DueLine due={proposal} /> : null}
        <LeftOut gaps={proposal.leftOut} />
      </div>
      {opening.error instanceof ProblemError ? <ProblemNotice problem={opening.error} /> : null}
      {proposal.frequency && proposal.indicators === 0 ? null : changing ? (
        <DueForm proposal={proposal} open={request} onDone={() => setChanging(false)} />
      ) : (
        <Inline>
          <Button
            look="primary"
            aria-label={t('round.openOf', { name: proposal.name })}
            onClick={() => {
              if (!opening.isPending) opening.mutate();
            }}
          >
            <CalendarPlus size={16} aria-hidden="true" />
            {t('round.open')}
          </Button>
          {proposal.frequency ? (
            <Button
              ref={changing === false ? takeFocus : null}
              aria-label={t('round.otherDaysOf', { name: proposal.name })}
              onClick={() => setChanging(true)}
            >
              {t('round.otherDays')}
            </Button>
          ) : null}
        </Inline>
      )}
    </li>
  );
}

/** What the round can't ask for, and of whom it would have been asked. */
function LeftOut({ gaps }: { gaps: readonly RoundGap[] }) {
  const { t } = useText();
  const agencies = new Map(gaps.map(({ agencyId, agencyShortName }) => [agencyId, agencyShortName]));
  return [...agencies].map(([id, agency]) => (
    <p key={id} role="note">
      {t('round.proposals.leftOut', {
        agency,
        indicators: gaps
          .filter(({ agencyId }) => agencyId === id)
          .map(({ code }) => code)
          .join(', '),
      })}
    </p>
  ));
}

/** The three days by which is answered, in one line. */
function DueLine({ due }: { due: DueDays }) {
  const { t } = useText();
  return (
    <p className={styles.due}>
      {t('round.due', {
        communes: formatDate(due.communeDueOn),
        agencies: formatDate(due.agencyDueOn),
        consolidated: formatDate(due.consolidatedDueOn),
      })}
    </p>
  );
}

interface DueFormProps {
  proposal: RoundProposal;
  open: (due: DueDays) => Promise<Round>;
  onDone: () => void;
}

function DueForm({ proposal, open, onDone }: DueFormProps) {
  const { t } = useText();
  const start = dueValues(proposal);
  return (
    <ThingForm<Round>
      thing={null}
      draft={`rounds.${keyOf(proposal)}`}
      fields={useDueFields()}
      start={start}
      toValues={dueValues}
      read={async ({ id }) => (await getRound({ path: { id } })).data}
      save={(values) => open(dueDays(values))}
      savedText={({ name }) => t('round.opened', { name })}
      saveLabel={t('round.open')}
      onSaved={onDone}
      cancel={<Button onClick={onDone}>{t('form.cancel')}</Button>}
      takesFocus
    />
  );
}
