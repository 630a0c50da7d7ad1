import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Report } from '@/api/generated/types.gen';
import { reportQuery, reportResultsQuery } from '@/api/report-queries';
import { DueOn } from '@/components/due-on';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { isOwed, ReportStateBadge } from '@/components/report-state';
import { ExportButton } from '@/components/sheet/export-button';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { buttonClass } from '@/ui/button';
import { Fact, Facts, Stack } from '@/ui/layout';
import { EntrySheet } from './entry-sheet';
import { Narrative } from './narrative';
import { SectionSteps } from './section-steps';

/** One report of a unit: its figures, its words, and the way to its signature. */
export function ReportEntry({ reportId }: { reportId: string }) {
  const { t } = useText();
  const report = useQuery(reportQuery(reportId));
  useOwnPlan(report.data?.planId);
  const results = useQuery(reportResultsQuery(reportId));
  const [unsavedWords, setUnsavedWords] = useState(false);
  const mayImport = report.data?.sections.some(({ allowedActions }) => allowedActions.includes('EDIT'));
  return (
    <>
      <PageTitle
        over={<Link to="/nhap-ket-qua">{t('result.title')}</Link>}
        lead={report.data?.agencyName}
        aside={
          <>
            <ExportButton url={`/api/v1/sheets/report-results/${reportId}`} label={t('result.template')} />
            {mayImport ? (
              <Link to="/nhap-ket-qua/$reportId/excel" params={{ reportId }} className={buttonClass()}>
                {t('result.import')}
              </Link>
            ) : null}
          </>
        }
      >
        {report.data?.roundName ?? t('result.title')}
      </PageTitle>
      <QueryView queries={{ report, results }} lines={12}>
        {(data) => (
          <Stack>
            <Standing report={data.report} />
            <EntrySheet reportId={reportId} data={data.results}>
              {(unsaved, toMend) => (
                <>
                  <Narrative report={data.report} onUnsaved={setUnsavedWords} />
                  <SectionSteps
                    report={data.report}
                    unsaved={unsaved}
                    toMend={toMend}
                    unsavedWords={unsavedWords}
                  />
                </>
              )}
            </EntrySheet>
          </Stack>
        )}
      </QueryView>
    </>
  );
}

function Standing({ report }: { report: Report }) {
  const { t } = useText();
  return (
    <Facts>
      <Fact name={t('result.state')}>
        <ReportStateBadge state={report.state} />
      </Fact>
      <Fact name={t('result.dueOn')}>
        <DueOn day={report.dueOn} lateDays={report.lateDays} owed={isOwed(report.state)} />
      </Fact>
      <Fact name={t('result.round')}>
        {t('result.period', { from: formatDate(report.dataFrom), to: formatDate(report.dataTo) })}
      </Fact>
      <Fact name={t('result.filled')}>
        {report.filled} / {report.asked}
      </Fact>
    </Facts>
  );
}
