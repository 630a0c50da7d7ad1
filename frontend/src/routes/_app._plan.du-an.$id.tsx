import { createFileRoute } from '@tanstack/react-router';
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
      funding={<SubProjectFunding id={id} />}
      agencies={<SubProjectAgencies subProjectId={id} />}
      indicators={<SubProjectIndicators id={id} />}
      findings={<FindingsAbout subjectId={id} />}
    />
  );
}
