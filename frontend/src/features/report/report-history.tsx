import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Report, ReportEvent, ResultRow } from '@/api/generated/types.gen';
import { agenciesQuery } from '@/api/queries';
import { ReportStateBadge } from '@/components/report-state';
import { verifierNames } from '@/components/section-verifiers';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { PlainList, Soft } from '@/ui/layout';
import styles from './report.module.css';
import { SubmissionChanges } from './report-changes';

interface ReportHistoryProps {
  report: Report;
  events: readonly ReportEvent[];
  results: readonly ResultRow[];
}

/** That who signed had entered the figures, and why something was done. */
function Words({ event }: { event: ReportEvent }) {
  const { t } = useText();
  return (
    <>
      {event.selfSigned ? <p>{t('report.selfSigned')}</p> : null}
      {event.reason ? <p>{event.reason}</p> : null}
    </>
  );
}

/** What a submission has changed, once somebody asks for it. */
function Changed({ event: { id, reportId, happenedAt } }: { event: ReportEvent }) {
  const { t } = useText();
  const [asked, setAsked] = useState(false);
  return asked ? (
    <SubmissionChanges reportId={reportId} eventId={id} />
  ) : (
    <div className="no-print">
      <Button
        aria-label={t('report.history.changes.of', { at: formatMoment(new Date(happenedAt)) })}
        onClick={() => setAsked(true)}
      >
        {t('report.history.changes')}
      </Button>
    </div>
  );
}

/** Everything that was done with the report, the newest first. */
export function ReportHistory({ report, events, results }: ReportHistoryProps) {
  const { t } = useText();
  const agencies = useQuery(agenciesQuery).data;
  // Of one moment what was told first came first.
  const newest = [...events].sort((a, b) => a.happenedAt.localeCompare(b.happenedAt)).reverse();
  const isFirst = ({ sectionId, happenedAt }: ReportEvent) =>
    !events.some(
      (one) => one.action === 'SUBMIT' && one.sectionId === sectionId && one.happenedAt < happenedAt,
    );
  const who = ({ onBehalfOf, actorName, unitId }: ReportEvent) => {
    const unit = agencies?.find(({ id }) => id === unitId)?.shortName;
    const name = unit === undefined ? actorName : `${actorName}, ${unit}`;
    return onBehalfOf ? t('report.actsFor', { whom: onBehalfOf, name }) : name;
  };
  const cell = (id: string) => results.find(({ resultId }) => resultId === id);
  const sectionName = (id: string) => {
    const section = report.sections.find((one) => one.id === id);
    const name = (section && verifierNames(section)) ?? t('report.section.manager');
    return t('report.section', { name });
  };
  return (
    <Card title={t('report.history')}>
      {newest.length === 0 ? (
        <Soft>{t('report.history.none')}</Soft>
      ) : (
        <ol className={styles.thread}>
          {newest.map((event) => (
            <li key={event.id} className={styles.entry}>
              <div className={styles.head}>
                <strong>{t(`report.did.${event.action}`)}</strong>
                <ReportStateBadge state={event.toState} />
                <time className={styles.when} dateTime={event.happenedAt}>
                  {formatMoment(new Date(event.happenedAt))}
                </time>
              </div>
              <Soft>
                {who(event)}
                {report.sections.length > 1 ? ` · ${sectionName(event.sectionId)}` : null}
              </Soft>
              <Words event={event} />
              {event.action === 'SUBMIT' && !isFirst(event) ? <Changed event={event} /> : null}
              {event.cells.length > 0 ? (
                <PlainList label={t('report.cell.returned')}>
                  {event.cells.map(({ resultId, reason }) => (
                    <li key={resultId}>
                      {cell(resultId)?.code ?? '–'} {cell(resultId)?.areaName}: {reason}
                    </li>
                  ))}
                </PlainList>
              ) : null}
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
