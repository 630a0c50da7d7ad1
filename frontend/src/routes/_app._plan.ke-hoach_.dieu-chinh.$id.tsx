import { createFileRoute } from '@tanstack/react-router';
import { AmendmentPage, type Comparisons } from '@/features/amendment/amendment-page';
import { DutyComparison } from '@/features/duty/duty-comparison';
import { ReportingComparison } from '@/features/duty/reporting-comparison';
import { FundingComparison } from '@/features/funding/funding-comparison';
import { IndicatorComparison } from '@/features/indicator/indicator-comparison';
import { TargetComparison } from '@/features/indicator/target-comparison';
import { PlanComparison } from '@/features/plan/plan-comparison';
import { SubProjectComparison } from '@/features/project/sub-project-comparison';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/dieu-chinh/$id')({ component: Amendment });

const COMPARISONS: Comparisons = {
  PLAN: PlanComparison,
  SUB_PROJECT: SubProjectComparison,
  STATED_FUNDING: FundingComparison,
  INDICATOR: IndicatorComparison,
  TARGET: TargetComparison,
  DUTY: DutyComparison,
  REPORTING_DUTY: ReportingComparison,
};

function Amendment() {
  return <AmendmentPage id={Route.useParams().id} comparisons={COMPARISONS} />;
}
