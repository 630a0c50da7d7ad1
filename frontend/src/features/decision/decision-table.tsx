import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { decisionLinesQuery } from '@/api/decision-queries';
import type { Agency, Decision, DecisionLine } from '@/api/generated/types.gen';
import { subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { CorrectLines } from './correct-lines';
import { useAgencyName } from './decision-words';

interface DecisionTableProps {
  decision: Decision;
  agencies: readonly Agency[];
}

/** The lines of a decision; those of an issued one can be chosen to be taken back. */
export function DecisionTable({ decision, agencies }: DecisionTableProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const lines = useQuery(decisionLinesQuery(decision.id));
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [correcting, setCorrecting] = useState(false);
  const agencyName = useAgencyName(agencies);
  const [unit] = useMoneyUnit();
  const corrects = decision.allowedActions.includes('CORRECT');
  const choose = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((one) => one !== id)));
  return (
    <QueryView queries={{ lines, subProjects }} lines={6}>
      {(data) => {
        if (data.lines.lines.length === 0) {
          return <StateMessage icon={Inbox} title={t('decision.lines.none')} />;
        }
        const subProject = (id: string) => data.subProjects.find((one) => one.id === id);
        const columns: Column<DecisionLine>[] = [
          {
            id: 'position',
            header: t('grid.number'),
            narrow: true,
            cell: (line) =>
              corrects && !line.reversesId && !line.reversedById ? (
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.has(line.id)}
                    onChange={(event) => choose(line.id, event.target.checked)}
                    aria-label={t('decision.correct.choose', { number: line.position })}
                  />{' '}
                  {line.position}
                </label>
              ) : (
                line.position
              ),
          },
          {
            id: 'subProject',
            header: t('decision.line.subProject'),
            wide: true,
            cell: (line) => (
              <Link to="/du-an/$id" params={{ id: line.subProjectId }}>
                {subProject(line.subProjectId)?.code} – {subProject(line.subProjectId)?.name}
              </Link>
            ),
          },
          {
            id: 'source',
            header: t('decision.line.source'),
            cell: (line) => t(`funding.source.${line.fundingSource}`),
          },
          {
            id: 'capital',
            header: t('decision.line.capital'),
            cell: (line) => t(`decision.capital.${line.capitalKind}`),
          },
          { id: 'from', header: t('decision.line.from'), cell: (line) => agencyName(line.fromAgencyId) },
          { id: 'to', header: t('decision.line.to'), cell: (line) => agencyName(line.toAgencyId) },
          {
            id: 'amount',
            header: t('decision.line.amount.unit', { unit: t(`app.unit.${unit}`) }),
            numeric: true,
            cell: (line) => <Money amount={line.amount} />,
          },
          { id: 'note', header: t('decision.line.note'), cell: (line) => <Notes line={line} /> },
        ];
        return (
          <Stack>
            <Card title={t('decision.lines')} flush>
              <DataTable
                caption={t('decision.lines.table')}
                columns={columns}
                rows={data.lines.lines}
                rowKey={(line) => line.id}
              />
            </Card>
            {corrects && !correcting ? (
              <div className="no-print">
                <Button onClick={() => setCorrecting(true)}>
                  <Undo2 size={16} aria-hidden="true" />
                  {t('decision.correct')}
                </Button>
              </div>
            ) : null}
            {correcting ? (
              <CorrectLines decision={decision} lineIds={[...chosen]} onCancel={() => setCorrecting(false)} />
            ) : null}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function Notes({ line }: { line: DecisionLine }) {
  const { t } = useText();
  return (
    <>
      {line.reversesId ? <Badge tone="note">{t('decision.line.reverses')}</Badge> : null}
      {line.reversedById ? <Badge tone="warn">{t('decision.line.reversed')}</Badge> : null}
      {line.flagReason ? (
        <div>
          <Badge tone="warn">{t('decision.line.flagged')}</Badge> <Soft>{line.flagReason}</Soft>
        </div>
      ) : null}
      {line.note}
    </>
  );
}
