import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '@/components/page-title';
import { type ProjectFilter, ProjectTree } from '@/features/project/project-tree';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';

export const Route = createFileRoute('/_app/_plan/du-an/')({
  validateSearch: (search: Record<string, unknown>): ProjectFilter => ({
    q: textParam(search.q),
    agency: textParam(search.agency),
  }),
  component: Projects,
});

function Projects() {
  const { t } = useText();
  const filter = Route.useSearch();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle lead={t('project.projects.intro')}>{t('app.screen.projects')}</PageTitle>
      <ProjectTree
        filter={filter}
        onFilter={({ q, agency }) =>
          void navigate({
            to: '/du-an',
            search: { q: q || undefined, agency: agency || undefined },
            replace: true,
            resetScroll: false,
          })
        }
      />
    </>
  );
}
