import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Agency, Obstacle, ObstacleEntry } from '@/api/generated/types.gen';
import { agenciesQuery, obstacleQuery } from '@/api/queries';
import { AttachmentLink, AttachmentList } from '@/components/attachment/attachment-list';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { formatDate, formatMoment } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Columns, Fact, Facts, Inline, Prose, Soft, Stack } from '@/ui/layout';
import styles from './obstacle.module.css';
import { ObstacleHistory } from './obstacle-history';
import { DueDay, StateBadge } from './obstacle-state';
import { ObstacleSteps } from './obstacle-steps';
import { SubjectLink } from './obstacle-subject';

export function ObstaclePage({ id }: { id: string }) {
  const { t } = useText();
  const obstacle = useQuery(obstacleQuery(id));
  useOwnPlan(obstacle.data?.planId);
  const agencies = useQuery(agenciesQuery);
  const over = <Link to="/vuong-mac">{t('app.screen.obstacles')}</Link>;
  return (
    <>
      {obstacle.data ? (
        <PageTitle
          over={over}
          lead={
            <>
              <StateBadge {...obstacle.data} />{' '}
              {obstacle.data.paper ? <Badge tone="note">{t('obstacle.fromPaper')}</Badge> : null}
            </>
          }
        >
          {obstacle.data.title}
        </PageTitle>
      ) : (
        <PageTitle over={over}>{t('obstacle.one')}</PageTitle>
      )}
      <QueryView queries={{ obstacle, agencies }} lines={14}>
        {(data) => (
          <Columns>
            <Stack>
              <Thread obstacle={data.obstacle} agencies={data.agencies} />
              <ObstacleSteps obstacle={data.obstacle} />
              <ObstacleHistory obstacle={data.obstacle} agencies={data.agencies} />
            </Stack>
            <Stack>
              <About obstacle={data.obstacle} agencies={data.agencies} />
              <Kept obstacle={data.obstacle} />
            </Stack>
          </Columns>
        )}
      </QueryView>
    </>
  );
}

interface PartProps {
  obstacle: Obstacle;
  agencies: readonly Agency[];
}

function Thread({ obstacle, agencies }: PartProps) {
  const { t } = useText();
  return (
    <Card title={t('obstacle.thread')}>
      <ol className={styles.thread}>
        {obstacle.thread.map((entry) => (
          <Entry key={entry.id} entry={entry} obstacle={obstacle} agencies={agencies} />
        ))}
      </ol>
    </Card>
  );
}

function Entry({ entry, obstacle, agencies }: PartProps & { entry: ObstacleEntry }) {
  const { t } = useText();
  const unit = agencies.find((agency) => agency.id === entry.unitId)?.name;
  const text = entry.action === 'REPORT' ? obstacle.description : entry.text;
  return (
    <li className={[styles.entry, styles[entry.action]].filter(Boolean).join(' ')}>
      <div className={styles.head}>
        <span className={styles.who}>
          {entry.onBehalfOf
            ? t('obstacle.actsFor', { whom: entry.onBehalfOf, name: entry.authorName })
            : entry.authorName}
        </span>
        {unit && unit !== entry.onBehalfOf ? <Soft>{unit}</Soft> : null}
        <time className={styles.when} dateTime={entry.writtenAt}>
          {formatMoment(new Date(entry.writtenAt))}
        </time>
      </div>
      <Inline>
        <Badge tone="note">{t(`obstacle.did.${entry.action}`)}</Badge>
        {entry.dueOn ? <Soft>{t('obstacle.dueBy', { date: formatDate(entry.dueOn) })}</Soft> : null}
      </Inline>
      {text ? <Prose text={text} /> : null}
      {entry.action === 'REPORT' && obstacle.wishedHelp ? (
        <div>
          <Soft>{t('obstacle.wishedHelp')}</Soft>
          <Prose text={obstacle.wishedHelp} />
        </div>
      ) : null}
      <AttachmentList attachments={entry.attachments} />
    </li>
  );
}

function About({ obstacle, agencies }: PartProps) {
  const { t } = useText();
  const { paper } = obstacle;
  return (
    <Card title={t('obstacle.facts')}>
      <Facts>
        <Fact name={t('obstacle.agency')}>
          <Link to="/co-quan/$id" params={{ id: obstacle.agencyId }}>
            {agencies.find((agency) => agency.id === obstacle.agencyId)?.name ?? t('agency.unknown')}
          </Link>
        </Fact>
        <Fact name={t('obstacle.about')}>
          <SubjectLink {...obstacle} />
        </Fact>
        <Fact name={t('obstacle.due')}>
          <DueDay dueOn={obstacle.dueOn} overdue={obstacle.overdue} />
        </Fact>
        <Fact name={t('obstacle.reported')}>{formatMoment(new Date(obstacle.reportedAt))}</Fact>
        {paper ? (
          <>
            <Fact name={t('obstacle.paper')}>
              {t('obstacle.paper.of', { number: paper.number, date: formatDate(paper.date) })}
            </Fact>
            <Fact name={t('obstacle.paper.scan')}>
              <AttachmentLink attachment={paper.scan} />
            </Fact>
          </>
        ) : null}
      </Facts>
    </Card>
  );
}

/** What of it was kept for all. */
function Kept({ obstacle: { guidance } }: { obstacle: Obstacle }) {
  const { t } = useText();
  if (!guidance) return null;
  return (
    <Card
      title={t('obstacle.kept')}
      aside={<Link to="/vuong-mac/huong-dan">{t('obstacle.tab.guidance')}</Link>}
    >
      <strong>{guidance.title}</strong>
      <Prose text={guidance.summary} />
    </Card>
  );
}
