import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { projectCollection } from '@/api/collections';
import type { CatalogueNode, Project, ProjectRequest } from '@/api/generated/types.gen';
import { catalogueQuery, projectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { ProblemState } from '@/components/problem-state';
import { QueryView } from '@/components/query-view';
import { type Field, type FormValues, numberOrNull, textOf, typedNumber } from '@/components/record/fields';
import { NOT_AMONG_THEM } from '@/components/record/not-among-them';
import { RemoveThing } from '@/components/record/remove-thing';
import { sourceValues, toSource, useSourceFields } from '@/components/record/source-fields';
import { ThingHistory } from '@/components/record/thing-history';
import { writingOf } from '@/components/record/writing-of';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { Stack } from '@/ui/layout';

/** A project of the plan: which of the national catalogue, under which name, at which place. */
export function ProjectFormPage({ id }: { id?: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const projects = useQuery(projectsQuery(plan.id));
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
  const source = useSourceFields();
  const fields: Field[] = [
    {
      name: 'programmeNodeId',
      label: t('project.place'),
      kind: 'choice',
      required: true,
      options: catalogue
        .filter((node) => node.parentId === null)
        .map(({ id, code, name }) => ({ value: id, label: `${code}: ${name}` })),
    },
    { name: 'code', label: t('project.code'), kind: 'text', required: true },
    { name: 'name', label: t('project.project.name'), kind: 'text', required: true },
    {
      name: 'position',
      label: t('form.position'),
      hint: t('form.position.hint'),
      kind: 'number',
      required: true,
    },
    ...source,
  ];
  const writing = writingOf(
    projectCollection,
    toValues,
    (values, known): ProjectRequest => ({
      planId: known?.planId ?? plan.id,
      programmeNodeId: textOf(values.programmeNodeId),
      code: textOf(values.code),
      name: textOf(values.name),
      position: numberOrNull(values.position) ?? 0,
      source: toSource(values),
    }),
  );
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
      <ThingForm
        {...writing}
        thing={project}
        draft={`projects.${project?.id ?? 'new'}`}
        fields={fields}
        start={project ? toValues(project) : start}
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
          <RemoveThing
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

function toValues(project: Project): FormValues {
  return {
    programmeNodeId: project.programmeNodeId,
    code: project.code,
    name: project.name,
    position: typedNumber(project.position),
    ...sourceValues(project.source),
  };
}
