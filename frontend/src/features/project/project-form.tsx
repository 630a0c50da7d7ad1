import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { projectCollection } from '@/api/collections';
import type { CatalogueNode, Project } from '@/api/generated/types.gen';
import { catalogueQuery, projectsQuery } from '@/api/queries';
import { AmendableForm } from '@/components/amending/amendable-form';
import { AmendableRemove } from '@/components/amending/amendable-remove';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import type { FormValues } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { ThingHistory } from '@/components/record/thing-history';
import { useOwnPlanOf } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';
import { placesOfProjects, projectWriting, useProjectFields } from './project-fields';

/** A project of the plan: which of the national catalogue, under which name, at which place. */
export function ProjectFormPage({ id }: { id?: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const projects = useQuery(projectsQuery(plan.id));
  useOwnPlanOf(projectCollection, id, projects.data);
  const catalogue = useQuery(catalogueQuery);
  return (
    <FormPage
      title={t(id ? 'project.project.edit' : 'project.project.new')}
      lead={t('plan.ofYear', { year: plan.year })}
      over={<Link to="/du-an">{t('app.screen.projects')}</Link>}
      permission="project:write"
    >
      <QueryView queries={{ projects, catalogue }} lines={10}>
        {(data) => {
          const project = data.projects.find((one) => one.id === id) ?? null;
          if (id && !project) return <ProblemState error={NOT_AMONG_THEM} />;
          return <Form project={project} {...data} />;
        }}
      </QueryView>
    </FormPage>
  );
}

interface FormProps {
  project: Project | null;
  projects: readonly Project[];
  catalogue: readonly CatalogueNode[];
}

function Form({ project, projects, catalogue }: FormProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const navigate = useNavigate();
  const fields = useProjectFields(placesOfProjects(catalogue));
  const writing = projectWriting(plan.id);
  const start: FormValues = {
    programmeNodeId: '',
    code: '',
    name: '',
    position: String(Math.max(0, ...projects.map((one) => one.position)) + 1),
    sourceProvenance: 'ASSUMED',
    sourceSection: '',
    sourceNote: '',
  };
  const back = () => void navigate({ to: '/du-an', ignoreBlocker: true });
  return (
    <Stack>
      <AmendableForm
        kind="PROJECT"
        writing={writing}
        thing={project}
        draft={`projects.${project?.id ?? `new.${plan.id}`}`}
        fields={fields}
        start={project ? writing.toValues(project) : start}
        savedText={({ name }) => t('form.saved', { name })}
        onSaved={back}
        cancel={
          <Link to="/du-an" className={buttonClass()}>
            {t('form.cancel')}
          </Link>
        }
      />
      {project ? (
        <>
          <AmendableRemove
            kind="PROJECT"
            thing={project}
            name={project.name}
            remove={writing.remove}
            restore={writing.restore}
            onRemoved={back}
          />
          <ThingHistory collection="projects" id={project.id} fields={fields} />
        </>
      ) : null}
    </Stack>
  );
}
