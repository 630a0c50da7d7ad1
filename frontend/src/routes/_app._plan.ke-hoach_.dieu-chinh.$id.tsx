import { createFileRoute } from '@tanstack/react-router';
import { AmendmentPage, type Comparisons } from '@/features/amendment/amendment-page';
import {
  CommuneBudgetComparison,
  CommuneTargetComparison,
  CommuneTaskComparison,
} from '@/features/communeplan/changed-parts';
import { DutyComparison } from '@/features/duty/duty-comparison';
import { PolicyComparison } from '@/features/duty/policy-comparison';
import { ReportingComparison } from '@/features/duty/reporting-comparison';
import { FundingComparison } from '@/features/funding/funding-comparison';
import { IndicatorComparison } from '@/features/indicator/indicator-comparison';
import { TargetComparison } from '@/features/indicator/target-comparison';
import { DocumentComparison } from '@/features/plan/document-comparison';
import { PlanComparison } from '@/features/plan/plan-comparison';
import { ProjectComparison } from '@/features/project/project-comparison';
import { SubProjectComparison } from '@/features/project/sub-project-comparison';

export const Route = createFileRoute('/_app/_plan/ke-hoach_/dieu-chinh/$id')({ component: Amendment });

const COMPARISONS: Comparisons = {
  PLAN: PlanComparison,
  PLAN_DOCUMENT: DocumentComparison,
  PROJECT: ProjectComparison,
  SUB_PROJECT: SubProjectComparison,
  STATED_FUNDING: FundingComparison,
  INDICATOR: IndicatorComparison,
  TARGET: TargetComparison,
  POLICY: PolicyComparison,
  DUTY: DutyComparison,
  REPORTING_DUTY: ReportingComparison,
  COMMUNE_TARGET: CommuneTargetComparison,
  COMMUNE_TASK: CommuneTaskComparison,
  COMMUNE_BUDGET_LINE: CommuneBudgetComparison,
};

function Amendment() {
  return <AmendmentPage id={Route.useParams().id} comparisons={COMPARISONS} />;
}
