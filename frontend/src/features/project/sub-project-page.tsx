import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { SubProject } from '@/api/generated/types.gen';
import { projectsQuery, subProjectQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { QueryView } from '@/components/query-view';
import { ThingHistory } from '@/components/record/thing-history';
import { SourceMark } from '@/components/source-mark';
import { useOwnPlan } from '@/components/use-own-plan';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Code, Columns, Inline, Prose, Stack } from '@/ui/layout';
import { BeneficiaryGroups } from './beneficiary-groups';
import { useSubProjectFields } from './sub-project-fields';
import styles from './sub-project-page.module.css';

interface SubProjectPageProps {
  id: string;
  /** What other features know about a sub-project. */
  funding: ReactNode;
  agencies: ReactNode;
  indicators: ReactNode;
  findings: ReactNode;
}

export function SubProjectPage({ id, funding, agencies, indicators, findings }: SubProjectPageProps) {
  const { t } = useText();
  const subProject = useQuery(subProjectQuery(id));
  useOwnPlan(subProject.data?.planId);
  const data = subProject.data;
  const fields = useSubProjectFields([]);
  return (
    <>
      {data ? <Title subProject={data} /> : <PageTitle>{t('project.subProject')}</PageTitle>}
      <QueryView queries={{ subProject }} lines={16}>
        {() =>
          data ? (
            <Stack>
              <Columns>
                <Stack>
                  <Words subProject={data} />
                </Stack>
                <Stack>
                  {funding}
                  {agencies}
                  {indicators}
                  {findings}
                  <ThingHistory collection="sub-projects" id={data.id} fields={fields} />
                </Stack>
              </Columns>
            </Stack>
          ) : null
        }
      </QueryView>
    </>
  );
}

function Title({ subProject }: { subProject: SubProject }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const mayWrite = usePermission('project:write');
  const mayReport = usePermission('obstacle:write');
  const project = useQuery(projectsQuery(plan.id)).data?.find((one) => one.id === subProject.projectId);
  return (
    <PageTitle
      aside={
        <Inline>
          {mayReport ? (
            <Link to="/vuong-mac/moi" search={{ subProject: subProject.id }} className={buttonClass()}>
              {t('app.reportObstacle')}
            </Link>
          ) : null}
          {mayWrite ? (
            <Link to="/du-an/$id/sua" params={{ id: subProject.id }} className={buttonClass()}>
              {t('form.edit')}
            </Link>
          ) : null}
        </Inline>
      }
      over={
        <>
          <Link to="/du-an">{t('app.screen.projects')}</Link>
          {project ? (
            <>
              {' › '}
              <Link to="/du-an" hash={project.id}>
                {project.code}: {project.name}
              </Link>
            </>
          ) : null}
        </>
      }
      lead={
        <>
          <Code>{subProject.code}</Code> <SourceMark source={subProject.source} withNote />
        </>
      }
    >
      {subProject.name}
    </PageTitle>
  );
}

function Words({ subProject }: { subProject: SubProject }) {
  const { t } = useText();
  const { contents } = subProject;
  return (
    <>
      <Card title={t('project.objective')}>
        <Prose text={subProject.objective} />
      </Card>
      <Card title={t('project.beneficiaries')}>
        <Stack>
          <Prose text={subProject.beneficiaries} />
          <BeneficiaryGroups groups={subProject.beneficiaryGroups} />
        </Stack>
      </Card>
      <Card title={t('project.contents')}>
        {contents.length === 1 && contents[0] ? (
          <Prose text={contents[0]} />
        ) : (
          <ul className={styles.contents}>
            {contents.map((content) => (
              <li key={content}>{content}</li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
