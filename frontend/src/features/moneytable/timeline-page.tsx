import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { fundingCourseQuery, statedFundingQuery } from '@/api/funding-queries';
import { listFundingTimeline } from '@/api/generated/sdk.gen';
import type { Agency, FundingEvent, FundingSource } from '@/api/generated/types.gen';
import { agenciesQuery, subProjectQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FUNDING_SOURCES } from '@/components/funding-sources';
import { Money } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ExportButton } from '@/components/sheet/export-button';
import { SourceMark } from '@/components/source-mark';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { type Column, DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/field';
import { Filters, Soft, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { CourseChart } from './course-chart';
import styles from './moneytable.module.css';

interface TimelinePageProps {
  id: string;
  source: FundingSource | undefined;
  onSource: (source: FundingSource | undefined) => void;
}

/** One sub-project's money over time: how it came, was passed on and was spent. */
export function TimelinePage({ id, source, onSource }: TimelinePageProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const subProject = useQuery(subProjectQuery(id));
  useOwnPlan(subProject.data?.planId);
  const course = useQuery({ ...fundingCourseQuery(id, source), placeholderData: keepPreviousData });
  const agencies = useQuery(agenciesQuery);
  const stated = useQuery(statedFundingQuery(plan.id)).data ?? [];
  const named = stated.filter((line) => line.subProjectId === id).map((line) => line.fundingSource);
  return (
    <>
      <PageTitle
        over={<Link to="/kinh-phi">{t('app.screen.money')}</Link>}
        lead={
          <Link to="/du-an/$id" params={{ id }}>
            {subProject.data?.name ?? t('project.subProject')}
          </Link>
        }
        aside={
          <ExportButton
            url={`/api/v1/sub-projects/${id}/funding-timeline/sheet`}
            query={{ fundingSource: source }}
          />
        }
      >
        {t('moneytable.timeline')}
      </PageTitle>
      <QueryView queries={{ subProject, course, agencies }} lines={16}>
        {(data) => (
          <Stack>
            <Filters>
              <SelectField
                label={t('funding.source')}
                value={source ?? ''}
                options={[
                  { value: '', label: t('app.all') },
                  ...FUNDING_SOURCES.filter((one) => one !== 'UNSTATED').map((value) => ({
                    value,
                    label: named.includes(value)
                      ? t('moneytable.source.inPlan', { source: t(`funding.source.${value}`) })
                      : t(`funding.source.${value}`),
                  })),
                ]}
                onChange={(value) => onSource(FUNDING_SOURCES.find((one) => one === value))}
              />
            </Filters>
            {data.course.points.length === 0 ? (
              <StateMessage icon={Inbox} title={t('moneytable.timeline.none')}>
                <p>{t('moneytable.timeline.none.text')}</p>
              </StateMessage>
            ) : (
              <>
                <Card title={t('moneytable.course')}>
                  <CourseChart course={data.course} year={plan.year} />
                </Card>
                <Card title={t('moneytable.events')} flush>
                  <Events id={id} source={source} agencies={data.agencies} />
                </Card>
              </>
            )}
          </Stack>
        )}
      </QueryView>
    </>
  );
}

interface EventsProps {
  id: string;
  source: FundingSource | undefined;
  agencies: readonly Agency[];
}

function Events({ id, source, agencies }: EventsProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const events = useInfiniteQuery({
    queryKey: ['funding-timeline', id, source],
    queryFn: async ({ pageParam, signal }) =>
      (
        await listFundingTimeline({
          path: { id },
          query: { fundingSource: source, limit: 50, pageToken: pageParam },
          signal,
        })
      ).data,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextPageToken ?? undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <QueryView queries={{ events }} lines={8}>
      {() => {
        const shown = events.data?.pages.flatMap((page) => page.items) ?? [];
        return (
          <>
            <DataTable
              caption={t('moneytable.events.caption', {
                unit: t(`app.unit.${unit}`),
                shown: shown.length,
                total: events.data?.pages[0]?.total ?? 0,
              })}
              columns={columns(t, agencies)}
              rows={shown}
              rowKey={(event) => event.id}
            />
            {events.hasNextPage ? (
              <p className={`${styles.more} no-print`}>
                <Button onClick={() => void events.fetchNextPage()}>{t('moneytable.more')}</Button>
              </p>
            ) : null}
          </>
        );
      }}
    </QueryView>
  );
}

function columns(t: ReturnType<typeof useText>['t'], agencies: readonly Agency[]): Column<FundingEvent>[] {
  const agency = (id: string | null) =>
    id === null
      ? t('moneytable.outside')
      : (agencies.find((one) => one.id === id)?.shortName ?? t('agency.unknown'));
  return [
    {
      id: 'what',
      header: t('moneytable.event'),
      wide: true,
      cell: (event) => (
        <>
          {t(`moneytable.event.${event.kind}`)}{' '}
          {event.decisionId ? (
            <Link to="/kinh-phi/quyet-dinh/$id" params={{ id: event.decisionId }}>
              {event.reference}
            </Link>
          ) : (
            event.reference
          )}{' '}
          {event.reversal ? <Badge tone="info">{t('moneytable.reversal')}</Badge> : null}{' '}
          <SourceMark source={{ provenance: event.provenance, section: null, note: null }} />
          {event.flagReason ? (
            <div>
              <Badge tone="warn" title={event.flagReason}>
                {t('moneytable.flagged')}
              </Badge>{' '}
              <Soft>{event.flagReason}</Soft>
            </div>
          ) : null}
        </>
      ),
    },
    { id: 'on', header: t('moneytable.date'), cell: (event) => formatDate(event.on) },
    {
      id: 'source',
      header: t('funding.source'),
      cell: (event) => <span className={styles.together}>{t(`funding.source.${event.fundingSource}`)}</span>,
    },
    {
      id: 'way',
      header: t('moneytable.way'),
      cell: (event) =>
        event.kind === 'DISBURSEMENT'
          ? agency(event.fromAgencyId)
          : t('moneytable.fromTo', { from: agency(event.fromAgencyId), to: agency(event.toAgencyId) }),
    },
    {
      id: 'amount',
      header: t('moneytable.amount'),
      numeric: true,
      cell: (event) => <Money amount={event.amount} />,
    },
    ...(['allocated', 'passedOn', 'spent', 'remaining'] as const).map(
      (figure): Column<FundingEvent> => ({
        id: figure,
        header: t(`moneytable.after.${figure}`),
        numeric: true,
        cell: (event) => <Money amount={event.after[figure]} />,
      }),
    ),
  ];
}
