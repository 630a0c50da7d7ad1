import type {
  Agency,
  AgencyRequest,
  Amendment,
  AmendmentChange,
  AmendmentChangeRequest,
  AmendmentRequest,
  Area,
  AreaRequest,
  Duty,
  DutyRequest,
  Indicator,
  IndicatorRequest,
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

/** Plans are not entered one by one: they are loaded, or copied from another year's. */
export const planCollection = collection<Plan, PlanUpdateRequest>('plans');

export const amendmentCollection = collection<Amendment, AmendmentRequest>('amendments');
export const amendmentChangeCollection = collection<AmendmentChange, AmendmentChangeRequest>(
  'amendment-changes',
);
