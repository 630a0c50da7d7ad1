import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CatalogueNode, Project, SubProject, SubProjectSummary } from '@/api/generated/types.gen';
import { catalogueQuery, groupsQuery, projectsQuery, subProjectQuery, subProjectsQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import { useWithDrafted } from '@/components/amending/use-with-drafted';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { QueryView } from '@/components/query-view';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import {
  NEW_SUB_PROJECT,
  subProjectWriting,
  useNewSubProjectFields,
  useSubProjectFields,
} from './sub-project-fields';

export function NewSubProject() {
  const { t } = useText();
  const plan = useChosenPlan();
  const projects = useQuery(projectsQuery(plan.id));
  const subProjects = useQuery(subProjectsQuery(plan.id));
  const groups = useQuery(groupsQuery);
  const catalogue = useQuery(catalogueQuery);
  return (
    <FormPage
      title={t('project.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={<Link to="/du-an">{t('app.screen.projects')}</Link>}
      permission="project:write"
    >
      <QueryView queries={{ projects, subProjects, groups, catalogue }} lines={14}>
        {(data) => <NewForm {...data} />}
      </QueryView>
    </FormPage>
  );
}

/** The plan's texts on one sub-project, and the groups that they name. */
export function EditSubProject({ id }: { id: string }) {
  const { t } = useText();
  const subProject = useQuery(subProjectQuery(id));
  useOwnPlan(subProject.data?.planId);
  const groups = useQuery(groupsQuery);
  return (
    <FormPage
      title={t('project.edit')}
      over={
        <Link to="/du-an/$id" params={{ id }}>
          {subProject.data?.name ?? t('project.subProject')}
        </Link>
      }
      permission="project:write"
    >
      <QueryView queries={{ subProject, groups }} lines={14}>
        {(data) => <EditForm {...data} />}
      </QueryView>
    </FormPage>
  );
}

interface NewFormProps {
  projects: readonly Project[];
  subProjects: readonly SubProjectSummary[];
  groups: Parameters<typeof useSubProjectFields>[0];
  catalogue: readonly CatalogueNode[];
}

function NewForm({ projects, subProjects, groups, catalogue }: NewFormProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const place = useNewSubProjectFields(useWithDrafted('PROJECT', projects), catalogue);
  const texts = useSubProjectFields(groups);
  return (
    <AmendableForm
      kind="SUB_PROJECT"
      writing={subProjectWriting(plan.id, Math.max(0, ...subProjects.map((one) => one.position)))}
      thing={null}
      draft={`sub-projects.new.${plan.id}`}
      fields={[...place, ...texts]}
      start={NEW_SUB_PROJECT}
      savedText={({ name }) => t('form.saved', { name })}
      onSaved={({ id }) => void navigate({ to: '/du-an/$id', params: { id } })}
      cancel={
        <Link to="/du-an" className={buttonClass()}>
          {t('form.cancel')}
        </Link>
      }
    />
  );
}

function EditForm({ subProject, groups }: { subProject: SubProject; groups: NewFormProps['groups'] }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useSubProjectFields(groups);
  const writing = subProjectWriting(subProject.planId, subProject.position);
  return (
    <Stack>
      <AmendableForm
        kind="SUB_PROJECT"
        writing={writing}
        thing={subProject}
        draft={`sub-projects.${subProject.id}`}
        fields={fields}
        start={writing.toValues(subProject)}
        savedText={({ name }) => t('form.saved', { name })}
        onSaved={({ id }) => void navigate({ to: '/du-an/$id', params: { id } })}
        cancel={
          <Link to="/du-an/$id" params={{ id: subProject.id }} className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      <AmendableRemove
        kind="SUB_PROJECT"
        thing={subProject}
        name={subProject.name}
        remove={writing.remove}
        restore={writing.restore}
        onRemoved={() => void navigate({ to: '/du-an', ignoreBlocker: true })}
      />
    </Stack>
  );
}
