import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Report } from '@/api/generated/types.gen';
import { reportEventsQuery, reportQuery, reportResultsQuery } from '@/api/report-queries';
import { AttachmentLink } from '@/components/attachment/attachment-list';
import { DueOn } from '@/components/due-on';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { isOwed, ReportStateBadge } from '@/components/report-state';
import { DocumentButton } from '@/components/sheet/document-button';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Card } from '@/ui/card';
import { Fact, Facts, Prose, Soft, Stack } from '@/ui/layout';
import { EntryLink } from './entry-link';
import { ReportChanges } from './report-changes';
import { ReportComments } from './report-comments';
import { ReportFigures } from './report-figures';
import { ReportHistory } from './report-history';
import { ReportPaperForm } from './report-paper';
import { SectionCard } from './section-card';

/** One unit's answer to one round, from its first figure to its acceptance. */
export function ReportPage({ id }: { id: string }) {
  const { t } = useText();
  const report = useQuery(reportQuery(id));
  useOwnPlan(report.data?.planId);
  const events = useQuery(reportEventsQuery(id));
  const results = useQuery(reportResultsQuery(id));
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  return (
    <>
      <PageTitle
        over={<Link to="/viec-cua-toi">{t('app.screen.tasks')}</Link>}
        lead={report.data ? <ReportStateBadge state={report.data.state} /> : null}
        aside={
          report.data ? (
            <>
              <DocumentButton url={`/api/v1/report-documents/${id}`} />
              <EntryLink report={report.data} />
            </>
          ) : null
        }
      >
        {report.data
          ? t('report.named', { agency: report.data.agencyShortName, round: report.data.roundName })
          : t('report.one')}
      </PageTitle>
      <QueryView queries={{ report, events, results }} lines={18}>
        {(data) => {
          const cellsOf = (sectionId: string) =>
            data.results.rows
              .filter((row) => row.sectionId === sectionId && reasons[row.resultId]?.trim())
              .map(({ resultId }) => ({ resultId, reason: reasons[resultId]?.trim() ?? '' }));
          const returnable = new Set(
            data.report.sections
              .filter(({ allowedActions }) => allowedActions.includes('RETURN'))
              .map(({ id: sectionId }) => sectionId),
          );
          return (
            <Stack>
              <About report={data.report} />
              <ReportPaperForm report={data.report} />
              {data.report.sections.map((section) => (
                <SectionCard
                  key={section.id}
                  report={data.report}
                  section={section}
                  events={data.events.filter(({ sectionId }) => sectionId === section.id)}
                  rows={data.results.rows}
                  cells={cellsOf(section.id)}
                  onDone={() => setReasons({})}
                />
              ))}
              <ReportChanges reportId={id} />
              <ReportFigures
                results={data.results}
                reasons={reasons}
                returnable={returnable}
                onReason={(resultId, reason) => setReasons((before) => ({ ...before, [resultId]: reason }))}
              />
              <Narrative report={data.report} />
              <ReportComments reportId={id} />
              <ReportHistory report={data.report} events={data.events} results={data.results.rows} />
            </Stack>
          );
        }}
      </QueryView>
    </>
  );
}

function About({ report }: { report: Report }) {
  const { t } = useText();
  const { paper } = report;
  return (
    <Card title={t('report.facts')}>
      <Facts>
        <Fact name={t('report.agency')}>
          <Link to="/co-quan/$id" params={{ id: report.agencyId }}>
            {report.agencyName}
          </Link>
        </Fact>
        <Fact name={t('report.round')}>{report.roundName}</Fact>
        <Fact name={t('report.data')}>
          {formatDate(report.dataFrom)} – {formatDate(report.dataTo)}
        </Fact>
        <Fact name={t('report.due')}>
          <DueOn day={report.dueOn} lateDays={report.lateDays} owed={isOwed(report.state)} />
        </Fact>
        <Fact name={t('report.filled')}>
          {t('report.filledOf', { filled: report.filled, asked: report.asked })}
        </Fact>
        {paper ? (
          <Fact name={t('report.paper')}>
            {t('report.paper.of', { number: paper.number, date: formatDate(paper.date) })}{' '}
            <AttachmentLink attachment={paper.scan} />
          </Fact>
        ) : null}
      </Facts>
    </Card>
  );
}

const PARTS = ['results', 'difficulties', 'proposals'] as const;

/** What the unit says beside its figures; nobody else's words are shown before they are accepted. */
function Narrative({ report: { narrative } }: { report: Report }) {
  const { t } = useText();
  if (!narrative) return null;
  return (
    <Card title={t('report.narrative')}>
      <Stack>
        {PARTS.map((part) => (
          <div key={part}>
            <h3>{t(`report.narrative.${part}`)}</h3>
            {narrative[part] ? <Prose text={narrative[part]} /> : <Soft>{t('report.narrative.none')}</Soft>}
          </div>
        ))}
      </Stack>
    </Card>
  );
}
