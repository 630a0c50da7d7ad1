import type {
  Agency,
  AgencyRequest,
  Area,
  AreaRequest,
  Delegation,
  DelegationRequest,
  Duty,
  DutyRequest,
  Indicator,
  IndicatorRequest,
  Obstacle,
  ObstacleRequest,
  Plan,
  PlanUpdateRequest,
  ReportingDuty,
  ReportingDutyRequest,
  StatedFunding,
  StatedFundingRequest,
  SubProject,
  SubProjectRequest,
  Target,
  TargetRequest,
} from '@/api/generated/types.gen';
import { collection } from '@/api/writing';

export const areaCollection = collection<Area, AreaRequest>('areas');
export const agencyCollection = collection<Agency, AgencyRequest>('agencies');
export const dutyCollection = collection<Duty, DutyRequest>('duties');
export const reportingDutyCollection = collection<ReportingDuty, ReportingDutyRequest>('reporting-duties');
export const subProjectCollection = collection<SubProject, SubProjectRequest>('sub-projects');
export const statedFundingCollection = collection<StatedFunding, StatedFundingRequest>('stated-funding');
export const indicatorCollection = collection<Indicator, IndicatorRequest>('indicators');
export const targetCollection = collection<Target, TargetRequest>('targets');
export const obstacleCollection = collection<Obstacle, ObstacleRequest>('obstacles');
export const delegationCollection = collection<Delegation, DelegationRequest>('delegations');

/** Plans are not entered one by one: they are loaded, or copied from another year's. */
export const planCollection = collection<Plan, PlanUpdateRequest>('plans');
