import { createFileRoute, Link, useNavigate } from '@tanstack/react-router';
import { useChosenPlan } from '@/components/chosen-plan';
import { PageTitle } from '@/components/page-title';
import { ExportButton } from '@/components/sheet/export-button';
import { usePermission } from '@/components/use-permission';
import { type ProjectFilter, ProjectTree } from '@/features/project/project-tree';
import { useText } from '@/i18n/use-text';
import { textParam } from '@/lib/search-params';
import { buttonClass } from '@/ui/button';
import { Inline } from '@/ui/layout';

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
  const plan = useChosenPlan();
  const mayAdd = usePermission('project:write');
  const navigate = useNavigate();
  return (
    <>
      <PageTitle
        lead={t('project.projects.intro')}
        aside={
          <Inline>
            <ExportButton
              url="/api/v1/sheets/sub-projects"
              query={{ planId: plan.id, search: filter.q, leadId: filter.agency }}
            />
            {mayAdd ? (
              <>
                <Link to="/du-an/moi" className={buttonClass()}>
                  {t('project.new')}
                </Link>
                <Link to="/du-an/nhom/moi" className={buttonClass()}>
                  {t('project.project.new')}
                </Link>
              </>
            ) : null}
          </Inline>
        }
      >
        {t('app.screen.projects')}
      </PageTitle>
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
