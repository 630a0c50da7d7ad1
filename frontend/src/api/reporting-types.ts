import type { Attachment, Frequency, Source } from '@/api/generated/types.gen';

/** What the reporting operations speak of, as agreed for the contract. */

export type RoundKind = 'BASE' | 'AD_HOC';
export type RoundStatus = 'OPEN' | 'CLOSED';
export type RoundAction = 'CHANGE' | 'CLOSE' | 'REOPEN';

export interface DueDays {
  communeDueOn: string;
  agencyDueOn: string;
  consolidatedDueOn: string;
}

/** What the calendar proposes and nobody has opened yet. */
export interface RoundProposal extends DueDays {
  frequency: Frequency;
  name: string;
  dataFrom: string;
  dataTo: string;
  /** Whether the period that it asks about is over. */
  over: boolean;
  /** How many indicators it asks for. */
  indicators: number;
}

export interface RoundCounts {
  reports: number;
  notStarted: number;
  draft: number;
  ready: number;
  submitted: number;
  verified: number;
  returned: number;
  accepted: number;
  late: number;
}

export interface Round extends DueDays {
  id: string;
  version: number;
  planId: string;
  kind: RoundKind;
  frequency: Frequency | null;
  name: string;
  dataFrom: string;
  dataTo: string;
  status: RoundStatus;
  openedByName: string;
  openedAt: string;
  note: string | null;
  counts: RoundCounts;
  allowedActions: RoundAction[];
}

export interface RoundRequest extends DueDays {
  planId: string;
  kind: RoundKind;
  frequency: Frequency | null;
  name: string;
  dataFrom: string;
  dataTo: string;
  note: string | null;
  /** Only of an ad hoc round: whom and what a base period asks follows from the plan. */
  indicatorIds: string[] | null;
  agencyIds: string[] | null;
}

export interface Holiday {
  id: string;
  version: number;
  day: string;
  name: string;
  source: Source;
}

export type ReportState =
  | 'NOT_STARTED'
  | 'DRAFT'
  | 'READY'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'RETURNED'
  | 'ACCEPTED'
  | 'REOPENED';

export type SectionAction =
  | 'EDIT'
  | 'ASK_FOR_SIGNATURE'
  | 'SEND_BACK'
  | 'SUBMIT'
  | 'WITHDRAW'
  | 'VERIFY'
  | 'RETURN'
  | 'ACCEPT'
  | 'REOPEN';

export type SectionPart = 'OFFICER' | 'HEAD' | 'PAPER' | 'VERIFIER' | 'MANAGER' | 'ACCEPTER';
export type StepRefusal = 'WRONG_STATE' | 'ROUND_CLOSED' | 'NOT_YOUR_PART' | 'OWN_FIGURES' | 'OWN_SIGNATURE';

/** A step that the caller can't take, why, and who could. */
export interface RefusedStep {
  action: SectionAction;
  why: StepRefusal;
  who: { part: SectionPart; unitName: string | null }[];
}

export interface ReportSection {
  id: string;
  version: number;
  verifierId: string | null;
  verifierName: string | null;
  state: ReportState;
  stateSince: string;
  submittedAt: string | null;
  asked: number;
  filled: number;
  /** Why it came back, for as long as it has not gone in again. */
  reason: string | null;
  allowedActions: SectionAction[];
  refusals: RefusedStep[];
}

export interface ReportSummary {
  id: string;
  version: number;
  planId: string;
  roundId: string;
  roundName: string;
  dataFrom: string;
  dataTo: string;
  roundOpen: boolean;
  agencyId: string;
  agencyName: string;
  agencyShortName: string;
  dueOn: string;
  lateDays: number;
  state: ReportState;
  asked: number;
  filled: number;
  sections: ReportSection[];
}

export interface ReportNarrative {
  results: string | null;
  difficulties: string | null;
  proposals: string | null;
}

export interface Report extends ReportSummary {
  narrative: ReportNarrative | null;
  paper: { number: string; date: string; scan: Attachment } | null;
}

export interface ReportEvent {
  id: string;
  sectionId: string;
  action: SectionAction;
  fromState: ReportState;
  toState: ReportState;
  reason: string | null;
  actorName: string;
  onBehalfOf: string | null;
  happenedAt: string;
  cells: { resultId: string; reason: string }[];
}

export interface Told {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  words: string | null;
}

/** A figure that is no longer what was last submitted. */
export interface ReportChange {
  sectionId: string;
  resultId: string;
  indicatorCode: string;
  indicatorName: string;
  areaName: string;
  submittedAt: string;
  before: Told | null;
  now: Told;
}

export interface ReportComment {
  id: string;
  version: number;
  text: string;
  authorName: string;
  unitId: string | null;
  writtenAt: string;
}

/** A figure of a report, as far as it is read here; it is told on the grid of its own. */
export interface ReportResult extends Told {
  resultId: string;
  sectionId: string;
  code: string;
  name: string;
  unit: string;
  decimals: number;
  areaName: string;
  target: { value: number | null; words: string | null } | null;
  last: Told | null;
  note: string | null;
  enteredByName: string | null;
  enteredAt: string | null;
  returnReason: string | null;
  warnings: { type: string; params: Record<string, string> }[];
}

export type TaskKind = 'ENTER' | 'SIGN' | 'CORRECT' | 'VERIFY' | 'ACCEPT' | 'OPEN_ROUND';

export interface Task {
  kind: TaskKind;
  reportId: string | null;
  roundId: string | null;
  planId: string;
  roundName: string;
  agencyName: string | null;
  dueOn: string;
  lateDays: number;
}

export interface ReportBoard {
  rounds: { roundId: string; name: string; dataFrom: string; dataTo: string; open: boolean }[];
  units: { agencyId: string; code: string; name: string; shortName: string }[];
  cells: { roundId: string; agencyId: string; reportId: string; state: ReportState; lateDays: number }[];
}
