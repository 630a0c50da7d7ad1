import type {
  Agency,
  AgencyRequest,
  Amendment,
  AmendmentChange,
  AmendmentChangeRequest,
  AmendmentRequest,
  Area,
  AreaRequest,
  Baseline,
  BaselineRequest,
  CommuneBudgetLine,
  CommuneBudgetLineRequest,
  CommuneTarget,
  CommuneTargetRequest,
  CommuneTask,
  CommuneTaskRequest,
  Counterpart,
  CounterpartClassRequest,
  CreditTotal,
  CreditTotalRequest,
  Decision,
  DecisionRequest,
  Delegation,
  DelegationRequest,
  Disbursement,
  DisbursementRequest,
  Duty,
  DutyRequest,
  Indicator,
  IndicatorRequest,
  Obstacle,
  ObstacleRequest,
  Plan,
  PlanDraftRequest,
  PlanUpdateRequest,
  Policy,
  PolicyRequest,
  Project,
  ProjectRequest,
  ReportingDuty,
  ReportingDutyRequest,
  StatedFunding,
  StatedFundingRequest,
  SubProject,
  SubProjectRequest,
  Target,
  TargetRequest,
  TreasuryStatement,
  Webhook,
  WebhookRequest,
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
export const creditTotalCollection = collection<CreditTotal, CreditTotalRequest>('credit-totals');

export const disbursementCollection = collection<Disbursement, DisbursementRequest>('disbursements');

/** Lists of the Treasury come as files: here they are read and taken away. */
export const treasuryStatementCollection = collection<TreasuryStatement, never>('treasury-statements');

/** Plans are not entered one by one: they are loaded, or copied from another year's. */
export const planCollection = collection<Plan, PlanDraftRequest>('plans');

/** A plan's counterpart class is a part of the plan's address, see `updatePart`. */
export const counterpartCollection = collection<Counterpart, CounterpartClassRequest>('plans');

export const amendmentCollection = collection<Amendment, AmendmentRequest>('amendments');
export const amendmentChangeCollection = collection<AmendmentChange, AmendmentChangeRequest>(
  'amendment-changes',
);
export const projectCollection = collection<Project, ProjectRequest>('projects');
export const policyCollection = collection<Policy, PolicyRequest>('policies');
export const baselineCollection = collection<Baseline, BaselineRequest>('baselines');
export const communeTargetCollection = collection<CommuneTarget, CommuneTargetRequest>('commune-targets');
export const communeTaskCollection = collection<CommuneTask, CommuneTaskRequest>('commune-tasks');
export const communeBudgetCollection = collection<CommuneBudgetLine, CommuneBudgetLineRequest>(
  'commune-budget-lines',
);

/** Plans of communes begin below the district's plan, see `draftCommunePlan`. */
export const communePlanCollection = collection<Plan, PlanUpdateRequest>('commune-plans');

/** Of money: made and issued with a key, so that nothing is done twice. */
export const decisionCollection = collection<Decision, DecisionRequest>('decisions');
export const webhookCollection = collection<Webhook, WebhookRequest>('webhooks');
