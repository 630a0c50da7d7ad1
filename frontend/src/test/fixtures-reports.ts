import type {
  Report,
  ReportBoard,
  ReportEvent,
  ReportResults,
  ReportSection,
  ResultRow,
  Round,
  RoundProposal,
} from '@/api/generated/types.gen';

export const proposal: RoundProposal = {
  planId: 'plan-2024',
  kind: 'BASE',
  frequency: 'QUARTERLY',
  name: 'Quý III/2024',
  dataFrom: '2024-06-15',
  dataTo: '2024-09-14',
  communeDueOn: '2024-09-17',
  agencyDueOn: '2024-09-18',
  consolidatedDueOn: '2024-09-23',
  over: true,
  indicators: 5,
  leftOut: [],
};

const none = {
  reports: 2,
  notStarted: 1,
  draft: 0,
  ready: 0,
  submitted: 1,
  verified: 0,
  returned: 0,
  accepted: 0,
  late: 1,
};

export const round: Round = {
  id: 'round-2',
  version: 1,
  planId: 'plan-2024',
  frequency: 'QUARTERLY',
  communeDueOn: '2024-06-18',
  agencyDueOn: '2024-06-19',
  consolidatedDueOn: '2024-06-24',
  kind: 'BASE',
  name: 'Quý II/2024',
  dataFrom: '2024-03-15',
  dataTo: '2024-06-14',
  status: 'OPEN',
  openedByName: 'Lê Văn Quản',
  openedAt: '2024-06-01T02:00:00Z',
  note: null,
  counts: none,
  allowedActions: ['CHANGE', 'CLOSE'],
};

export const section = (id: string, more: Partial<ReportSection> = {}): ReportSection => ({
  id,
  version: 4,
  verifierId: 'nnptnt',
  verifierName: 'Phòng NN&PTNT',
  coVerifierId: null,
  coVerifierName: null,
  state: 'SUBMITTED',
  stateSince: '2024-06-16T02:00:00Z',
  submittedAt: '2024-06-16T02:00:00Z',
  asked: 2,
  filled: 2,
  reason: null,
  allowedActions: ['VERIFY', 'RETURN'],
  refusals: [],
  signsOwn: false,
  ...more,
});

export const report = (id: string, more: Partial<Report> = {}): Report => ({
  id,
  version: 1,
  planId: 'plan-2024',
  roundId: 'round-2',
  roundName: 'Quý II/2024',
  dataFrom: '2024-03-15',
  dataTo: '2024-06-14',
  roundOpen: true,
  agencyId: 'phuoc-son',
  agencyCode: 'ubnd-xa-phuoc-son',
  agencyName: 'UBND xã Phước Sơn',
  editable: false,
  takesPaper: false,
  agencyShortName: 'UBND xã Phước Sơn',
  dueOn: '2024-06-18',
  lateDays: 0,
  state: 'SUBMITTED',
  asked: 2,
  filled: 2,
  sections: [section(`${id}-section`)],
  narrative: { results: 'Đã tổ chức 3 lớp tập huấn', difficulties: null, proposals: null },
  paper: null,
  ...more,
});

const told = { value: null, numerator: null, denominator: null, words: null };

const row = (more: Partial<ResultRow> & Pick<ResultRow, 'resultId' | 'code' | 'name'>): ResultRow => ({
  ...told,
  version: 1,
  sectionId: 'r1-section',
  indicatorId: more.code,
  unit: 'mô hình',
  kind: 'COUNT',
  nature: 'FLOW',
  decimals: 0,
  numeratorLabel: null,
  denominatorLabel: null,
  parentId: null,
  parts: null,
  areaId: 'phuoc-son-area',
  areaName: 'Xã Phước Sơn',
  target: null,
  last: null,
  cumulativeBefore: null,
  missingBefore: 0,
  toldCumulative: false,
  note: null,
  enteredByName: null,
  enteredAt: null,
  onBehalf: false,
  attachments: [],
  warnings: [],
  faults: [],
  returnReason: null,
  editable: false,
  ...more,
});

/** A count that adds up over the year, and is not told yet. */
export const jobs: ResultRow = row({
  resultId: 'r-jobs',
  version: 3,
  sectionId: 'section-1',
  indicatorId: 'i2',
  code: 'I2',
  name: 'Lao động có việc làm mới',
  unit: 'người',
  target: { value: 350, numerator: null, denominator: null, words: null, sample: true },
  last: { ...told, value: 12, dataTo: '2024-02-14' },
  cumulativeBefore: { ...told, value: 40, dataTo: '2024-02-14' },
  faults: [{ type: 'empty-without-note', params: {} }],
  editable: true,
});

/** A rate, which is told by two numbers. */
export const internet: ResultRow = {
  ...jobs,
  resultId: 'r-internet',
  indicatorId: 'i8',
  code: 'I8',
  name: 'Hộ nghèo dùng dịch vụ viễn thông, internet',
  unit: '%',
  kind: 'RATIO',
  nature: 'STOCK',
  numeratorLabel: 'Hộ đã dùng',
  denominatorLabel: 'Hộ có nhu cầu',
  target: { value: 100, numerator: null, denominator: null, words: null, sample: false },
  last: { ...told, numerator: 1248, denominator: 2000, dataTo: '2024-02-14' },
  cumulativeBefore: null,
};

/** What is asked of a commune in March. */
export const marchResults: ReportResults = {
  takesSums: true,
  reportId: 'report-1',
  planId: 'plan-2024',
  roundId: 'round-1',
  dataFrom: '2024-02-15',
  dataTo: '2024-03-14',
  rows: [jobs, internet],
};

/** The commune's report of March, which it is writing. */
export const marchReport: Report = report('report-1', {
  roundId: 'round-1',
  roundName: 'Tháng 3/2024',
  dataFrom: '2024-02-15',
  dataTo: '2024-03-14',
  agencyCode: 'xa-phuoc-son',
  agencyName: 'Ủy ban nhân dân xã Phước Sơn',
  dueOn: '2024-03-18',
  lateDays: 4,
  state: 'DRAFT',
  filled: 0,
  sections: [
    section('section-1', {
      version: 7,
      verifierId: 'ldtbxh',
      verifierName: 'Phòng Lao động - TB&XH',
      coVerifierId: null,
      coVerifierName: null,
      state: 'DRAFT',
      stateSince: '2024-03-15T01:00:00Z',
      submittedAt: null,
      filled: 0,
      allowedActions: ['EDIT', 'ASK_FOR_SIGNATURE'],
    }),
  ],
  narrative: { results: 'Đã mở hai lớp nghề.', difficulties: null, proposals: null },
  editable: true,
});

export const results: ResultRow[] = [
  row({
    resultId: 'x1',
    code: 'I5',
    name: 'Số mô hình giảm nghèo',
    value: 0,
    target: { value: 3, numerator: null, denominator: null, words: null, sample: true },
    enteredByName: 'Nguyễn Thị Mai',
    enteredAt: '2024-06-15T02:00:00Z',
  }),
  row({
    resultId: 'x2',
    code: 'I7',
    name: 'Tỷ lệ lao động qua đào tạo',
    unit: '%',
    kind: 'RATIO',
    decimals: 1,
    numerator: 1248,
    denominator: 2000,
    last: { ...told, numerator: 1200, denominator: 2000, dataTo: '2024-03-14' },
  }),
];

export const events: ReportEvent[] = [
  {
    id: 'e1',
    reportId: 'r1',
    sectionId: 'r1-section',
    action: 'SUBMIT',
    fromState: 'READY',
    toState: 'SUBMITTED',
    reason: null,
    actorName: 'Phạm Văn Chủ',
    unitId: 'phuoc-son',
    onBehalfOf: null,
    selfSigned: false,
    happenedAt: '2024-06-16T02:00:00Z',
    cells: [],
  },
];

export const board: ReportBoard = {
  rounds: [
    { roundId: 'round-2', name: 'Quý II/2024', dataFrom: '2024-03-15', dataTo: '2024-06-14', open: true },
  ],
  units: [
    { agencyId: 'phuoc-son', code: 'ps', name: 'UBND xã Phước Sơn', shortName: 'UBND xã Phước Sơn' },
    { agencyId: 'nnptnt', code: 'nn', name: 'Phòng Nông nghiệp', shortName: 'Phòng NN&PTNT' },
  ],
  cells: [{ roundId: 'round-2', agencyId: 'phuoc-son', reportId: 'r1', state: 'NOT_STARTED', lateDays: 3 }],
};
