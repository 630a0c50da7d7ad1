import { createFileRoute } from '@tanstack/react-router';
import { Permitted } from '@/components/permitted';
import { SubProjectAgencies } from '@/features/duty/sub-project-agencies';
import { SubProjectFunding } from '@/features/funding/sub-project-funding';
import { SubProjectIndicators } from '@/features/indicator/sub-project-indicators';
import { FindingsAbout } from '@/features/plancheck/findings-about';
import { SubProjectPage } from '@/features/project/sub-project-page';

export const Route = createFileRoute('/_app/_plan/du-an/$id')({ component: SubProject });

function SubProject() {
  const { id } = Route.useParams();
  return (
    <SubProjectPage
      key={id}
      id={id}
      funding={
        <Permitted permission="funding:read">
          <SubProjectFunding id={id} />
        </Permitted>
      }
      agencies={<SubProjectAgencies subProjectId={id} />}
      indicators={
        <Permitted permission="indicator:read">
          <SubProjectIndicators id={id} />
        </Permitted>
      }
      findings={
        <Permitted permission="plan-check:read">
          <FindingsAbout subjectId={id} />
        </Permitted>
      }
    />
  );
}
