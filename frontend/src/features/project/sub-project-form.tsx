import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { SubProject } from '@/api/generated/types.gen';
import { subProjectQuery } from '@/api/queries';
import { FormPage } from '@/components/form/form-page';
import { ThingForm } from '@/components/form/thing-form';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { subProjectWriting, useSubProjectFields } from './sub-project-fields';

/** The plan's texts on one sub-project. */
export function EditSubProject({ id }: { id: string }) {
  const { t } = useText();
  const subProject = useQuery(subProjectQuery(id));
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
      <QueryView queries={{ subProject }} lines={14}>
        {(data) => <TextsForm subProject={data.subProject} />}
      </QueryView>
    </FormPage>
  );
}

function TextsForm({ subProject }: { subProject: SubProject }) {
  const { t } = useText();
  const navigate = useNavigate();
  const fields = useSubProjectFields();
  const writing = subProjectWriting(subProject);
  return (
    <ThingForm
      {...writing}
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
  );
}
