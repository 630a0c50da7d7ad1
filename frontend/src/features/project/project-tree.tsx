import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { fundingSummaryQuery } from '@/api/funding-queries';
import type {
  Agency,
  Duty,
  FundingSum,
  FundingSummary,
  Project,
  ProjectSum,
  SourceSum,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { agenciesQuery, dutiesQuery, projectsQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { sumOf } from '@/components/funding-line';
import { StatedMoney } from '@/components/money';
import { useMoneyUnit } from '@/components/money-unit';
import { NothingFound } from '@/components/nothing-found';
import { QueryView } from '@/components/query-view';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { compareText, matches } from '@/lib/text';
import { Card } from '@/ui/card';
import { SearchField, SelectField } from '@/ui/field';
import { Code, Filters, Stack } from '@/ui/layout';
import { LeadAgencies } from './lead-agencies';
import styles from './project-tree.module.css';

export interface ProjectFilter {
  q?: string;
  agency?: string;
}

interface ProjectTreeProps {
  filter: ProjectFilter;
  onFilter: (filter: ProjectFilter) => void;
}

export function ProjectTree({ filter, onFilter }: ProjectTreeProps) {
  const plan = useChosenPlan();
  const projects = useQuery(projectsQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const duties = useQuery(dutiesQuery(plan.id));
  const agencies = useQuery(agenciesQuery);
  // Who may see projects need not see money: the tree stands without it.
  const seesMoney = usePermission('funding:read');
  const funding = useQuery({ ...fundingSummaryQuery(plan.id), enabled: seesMoney });
  return (
    <QueryView queries={{ projects, subProjects, duties, agencies }} lines={14}>
      {(data) => <Tree {...data} funding={funding} filter={filter} onFilter={onFilter} />}
    </QueryView>
  );
}

interface TreeProps extends ProjectTreeProps {
  projects: readonly Project[];
  subProjects: readonly SubProjectSummary[];
  duties: readonly Duty[];
  agencies: readonly Agency[];
  funding: UseQueryResult<FundingSummary>;
}

function Tree({ projects, subProjects, duties, agencies, funding, filter, onFilter }: TreeProps) {
  const { t } = useText();
  const leads = duties.filter((duty) => duty.role === 'LEAD' || duty.role === 'CO_LEAD');
  const shown = subProjects.filter(
    (one) =>
      matches(`${one.code} ${one.name}`, filter.q ?? '') &&
      (!filter.agency ||
        leads.some((duty) => duty.subProjectId === one.id && duty.agencyId === filter.agency)),
  );
  const leading = agencies
    .filter((agency) => leads.some((duty) => duty.agencyId === agency.id && duty.subProjectId))
    .sort((a, b) => compareText(a.shortName, b.shortName));
  return (
    <Stack>
      <Filters count={t('app.countOf', { shown: shown.length, total: subProjects.length })}>
        <SearchField
          label={t('project.projects.filter')}
          value={filter.q ?? ''}
          onChange={(q) => onFilter({ ...filter, q })}
        />
        <SelectField
          label={t('project.projects.lead')}
          value={filter.agency ?? ''}
          onChange={(agency) => onFilter({ ...filter, agency })}
          options={[
            { value: '', label: t('app.all') },
            ...leading.map((agency) => ({ value: agency.id, label: agency.shortName })),
          ]}
        />
      </Filters>
      <Card title={t('project.projects.table')} flush>
        {shown.length === 0 ? (
          <NothingFound onClear={() => onFilter({})} />
        ) : (
          <TreeTable
            projects={projects}
            shown={shown}
            leads={leads}
            agencies={agencies}
            funding={funding}
            filtered={shown.length < subProjects.length}
          />
        )}
      </Card>
    </Stack>
  );
}

interface TreeTableProps {
  projects: readonly Project[];
  shown: readonly SubProjectSummary[];
  leads: readonly Duty[];
  agencies: readonly Agency[];
  funding: UseQueryResult<FundingSummary>;
  /** Whether a search hides some. */
  filtered: boolean;
}

function TreeTable({ projects, shown, leads, agencies, funding, filtered }: TreeTableProps) {
  const { t } = useText();
  const [unit] = useMoneyUnit();
  const captionId = useId();
  const mayWrite = usePermission('project:write');
  const money = funding.data;
  const sums = money?.byProject;
  const withProjects = projects
    .map((project) => ({ project, subProjects: shown.filter((one) => one.projectId === project.id) }))
    // Who may write sees a project that has nothing below it yet.
    .filter(({ subProjects }) => subProjects.length > 0 || (mayWrite && !filtered));
  return (
    <>
      <p id={captionId} className={styles.caption}>
        {t('project.projects.caption', { unit: t(`app.unit.${unit}`) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard. */}
      <section className={styles.scroll} aria-labelledby={captionId} tabIndex={0}>
        <table className={styles.tree} aria-labelledby={captionId}>
          <thead>
            <tr>
              <th scope="col">{t('project.subProject')}</th>
              <th scope="col" className={styles.leads}>
                {t('project.projects.lead')}
              </th>
              {money ? <MoneyHeads /> : null}
            </tr>
          </thead>
          {withProjects.map(({ project, subProjects }) => (
            <tbody key={project.id} id={project.id}>
              <tr className={styles.project}>
                <th scope="rowgroup" colSpan={2}>
                  <Code>{project.code}</Code> {project.name}{' '}
                  {mayWrite ? (
                    <Link
                      to="/du-an/nhom/$project"
                      params={{ project: project.id }}
                      aria-label={t('form.editOf', { name: project.name })}
                    >
                      {t('form.edit')}
                    </Link>
                  ) : null}
                </th>
                <ProjectMoney sums={sums} projectId={project.id} />
              </tr>
              {subProjects.map((one) => (
                <tr key={one.id} className={styles.sub}>
                  <th scope="row">
                    <Code>{one.code}</Code>{' '}
                    <Link to="/du-an/$id" params={{ id: one.id }}>
                      {one.name}
                    </Link>
                  </th>
                  <td className={styles.leads}>
                    <LeadAgencies
                      duties={leads.filter((duty) => duty.subProjectId === one.id)}
                      agencies={agencies}
                    />
                  </td>
                  <SubProjectMoney sums={sums} subProjectId={one.id} />
                </tr>
              ))}
            </tbody>
          ))}
          {money ? (
            <tfoot>
              <tr>
                <th scope="row" colSpan={2}>
                  {t('funding.totalStated')}
                </th>
                <MoneyCells total={money.total} bySource={money.bySource} />
              </tr>
            </tfoot>
          ) : null}
        </table>
      </section>
    </>
  );
}

function MoneyHeads() {
  const { t } = useText();
  return (
    <>
      <th scope="col" className={styles.end}>
        {t('funding.source.CENTRAL')}
      </th>
      <th scope="col" className={styles.end}>
        {t('funding.source.PROVINCIAL_COUNTERPART')}
      </th>
      <th scope="col" className={styles.end}>
        {t('funding.total')}
      </th>
    </>
  );
}

interface SumsProps {
  /** Absent for those who may not see money. */
  sums: readonly ProjectSum[] | undefined;
}

function ProjectMoney({ sums, projectId }: SumsProps & { projectId: string }) {
  const own = sums?.find((one) => one.projectId === projectId);
  return own ? <MoneyCells total={own.sum} bySource={own.bySource} /> : null;
}

function SubProjectMoney({ sums, subProjectId }: SumsProps & { subProjectId: string }) {
  const own = sums?.flatMap((one) => one.bySubProject).find((one) => one.subProjectId === subProjectId);
  return own ? <MoneyCells total={own.sum} bySource={own.bySource} /> : null;
}

function MoneyCells({ total, bySource }: { total: FundingSum; bySource: readonly SourceSum[] }) {
  return (
    <>
      {[sumOf(bySource, 'CENTRAL'), sumOf(bySource, 'PROVINCIAL_COUNTERPART'), total].map((sum, index) => (
        <td key={['central', 'provincial', 'total'][index]} className={styles.end}>
          <StatedMoney sum={sum} />
        </td>
      ))}
    </>
  );
}
