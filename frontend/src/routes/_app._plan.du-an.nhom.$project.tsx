import { createFileRoute } from '@tanstack/react-router';
import { ProjectFormPage } from '@/features/project/project-form';

export const Route = createFileRoute('/_app/_plan/du-an/nhom/$project')({ component: EditProject });

function EditProject() {
  const { project } = Route.useParams();
  return <ProjectFormPage key={project} id={project} />;
}
