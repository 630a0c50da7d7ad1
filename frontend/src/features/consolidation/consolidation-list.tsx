import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { FileStack } from 'lucide-react';
import { useState } from 'react';
import { consolidationsQuery } from '@/api/consolidation-queries';
import { makeConsolidation } from '@/api/generated/sdk.gen';
import type { ConsolidationSummary, Round } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { roundsQuery } from '@/api/round-queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { NothingFound } from '@/components/nothing-found';
import { Permitted } from '@/components/permitted';
import { QueryView } from '@/components/query-view';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Filters, Inline, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { ConsolidationStatusBadge } from './consolidation-status';

interface ConsolidationListProps {
  /** The round to show; all of them where there is none. */
  roundId?: string;
  onRound: (roundId: string | undefined) => void;
}

/** The reports of the rounds of the plan, the newest first. */
export function ConsolidationList({ roundId, onRound }: ConsolidationListProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const consolidations = useQuery(consolidationsQuery(plan.id));
  const rounds = useQuery(roundsQuery(plan.id));
  return (
    <QueryView queries={{ consolidations, rounds }} lines={10}>
      {(data) => {
        const shown = data.consolidations.filter((one) => !roundId || one.roundId === roundId);
        return (
          <Stack>
            <Permitted permission="round:write">
              <Make rounds={data.rounds} made={data.consolidations} roundId={roundId} />
            </Permitted>
            {data.consolidations.length === 0 ? (
              <StateMessage icon={FileStack} title={t('consolidation.none')}>
                <p>{t('consolidation.none.text')}</p>
              </StateMessage>
            ) : (
              <>
                <Filters
                  count={t('consolidation.count', { shown: shown.length, all: data.consolidations.length })}
                >
                  <SelectField
                    label={t('consolidation.round')}
                    value={roundId ?? ''}
                    options={[
                      { value: '', label: t('consolidation.round.all') },
                      ...data.rounds.map(({ id, name }) => ({ value: id, label: name })),
                    ]}
                    onChange={(value) => onRound(value || undefined)}
                  />
                </Filters>
                {shown.length === 0 ? (
                  <NothingFound onClear={() => onRound(undefined)} />
                ) : (
                  <Card title={t('consolidation.list')} flush>
                    <ConsolidationTable rows={shown} />
                  </Card>
                )}
              </>
            )}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function ConsolidationTable({ rows }: { rows: readonly ConsolidationSummary[] }) {
  const { t } = useText();
  const columns: SavedColumn<ConsolidationSummary>[] = [
    {
      id: 'name',
      header: t('consolidation.round'),
      wide: true,
      saved: (one) => t('consolidation.named', { round: one.roundName, revision: one.revision }),
      cell: (one) => (
        <Link to="/bao-cao-tong-hop/$id" params={{ id: one.id }}>
          {t('consolidation.named', { round: one.roundName, revision: one.revision })}
        </Link>
      ),
    },
    {
      id: 'status',
      header: t('consolidation.status'),
      saved: ({ status }) => t(`consolidation.status.${status}`),
      cell: (one) => <ConsolidationStatusBadge status={one.status} />,
    },
    {
      id: 'data',
      header: t('round.data'),
      saved: (one) => `${formatDate(one.dataFrom)} – ${formatDate(one.dataTo)}`,
      cell: (one) => `${formatDate(one.dataFrom)} – ${formatDate(one.dataTo)}`,
    },
    {
      id: 'number',
      header: t('consolidation.number'),
      saved: ({ number }) => number,
      cell: (one) => one.number ?? '–',
    },
    {
      id: 'issuedOn',
      header: t('consolidation.issuedOn'),
      saved: ({ issuedOn }) => sheetDay(issuedOn),
      cell: (one) => (one.issuedOn ? formatDate(one.issuedOn) : '–'),
    },
    {
      id: 'drafted',
      header: t('consolidation.drafted'),
      saved: (one) => `${one.draftedByName}, ${formatMoment(new Date(one.draftedAt))}`,
      cell: (one) => (
        <>
          {one.draftedByName}
          <div>
            <Soft>{formatMoment(new Date(one.draftedAt))}</Soft>
          </div>
        </>
      ),
    },
  ];
  return (
    <SavedTable
      name={t('consolidation.list')}
      caption={t('consolidation.caption')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

interface MakeProps {
  rounds: readonly Round[];
  made: readonly ConsolidationSummary[];
  roundId: string | undefined;
}

/** Begins the report of a round, or its next revision; a round with a draft has that. */
function Make({ rounds, made, roundId }: MakeProps) {
  const { t } = useText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const free = rounds.filter(({ id }) => !made.some((one) => one.roundId === id && one.status === 'DRAFT'));
  const [chosen, setChosen] = useState('');
  const round = free.find(({ id }) => id === (chosen || roundId)) ?? free[0];
  const making = useMutation({
    mutationFn: async (id: string) => (await makeConsolidation({ body: { roundId: id } })).data,
    onSuccess: async (one) => {
      showToast({ text: t('consolidation.made', { round: one.roundName }) });
      await navigate({ to: '/bao-cao-tong-hop/$id', params: { id: one.id } });
      await refreshEverything(queries);
    },
  });
  return (
    <div className="no-print">
      <Card title={t('consolidation.make')}>
        <Stack>
          <p>{t('consolidation.make.text')}</p>
          {round ? (
            <Inline>
              <SelectField
                label={t('consolidation.make.round')}
                value={round.id}
                options={free.map(({ id, name }) => ({ value: id, label: name }))}
                onChange={setChosen}
              />
              <Button
                look="primary"
                onClick={() => {
                  if (!making.isPending) making.mutate(round.id);
                }}
              >
                {t('consolidation.make.do')}
              </Button>
            </Inline>
          ) : (
            <Soft>{t('consolidation.make.none')}</Soft>
          )}
          <div role="status">{making.isPending ? <Soft>{t('consolidation.making')}</Soft> : null}</div>
          {making.error instanceof ProblemError ? <ProblemNotice problem={making.error} /> : null}
        </Stack>
      </Card>
    </div>
  );
}
