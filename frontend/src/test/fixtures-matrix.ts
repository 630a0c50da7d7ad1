import type {
  Counterpart,
  FundingChange,
  FundingCourse,
  FundingEvent,
  FundingFigures,
  FundingMatrix,
} from '@/api/generated/types.gen';

const figures = (stated: number | null, more: Partial<FundingFigures> = {}): FundingFigures => ({
  stated: { amount: stated, pending: stated === null ? 1 : 0 },
  allocated: null,
  passedOn: null,
  spent: null,
  remaining: null,
  difference: null,
  byKind: [],
  pending: 0,
  undecided: 0,
  withheld: 0,
  ...more,
});

const farming = figures(1_227_000_000, {
  allocated: 1_300_000_000,
  passedOn: 1_000_000_000,
  spent: 150_000_000,
  remaining: 1_150_000_000,
  difference: 73_000_000,
  byKind: [
    { kind: 'INITIAL', amount: 1_227_000_000 },
    { kind: 'ADJUSTMENT', amount: 73_000_000 },
  ],
});
const pending = figures(null, { pending: 1, undecided: 1 });

export const fundingMatrix: FundingMatrix = {
  planId: 'plan-2024',
  asOf: '2024-06-30',
  capitalKind: null,
  agencyId: null,
  sample: true,
  rows: [
    { subProjectId: 's31', fundingSource: 'CENTRAL', pendingWords: null, figures: farming },
    {
      subProjectId: 's32',
      fundingSource: 'UNSTATED',
      pendingWords: 'Theo nguồn kinh phí phân bổ của Sở Y tế',
      figures: pending,
    },
    { subProjectId: null, fundingSource: 'DISTRICT', pendingWords: 'Ngân sách huyện', figures: pending },
  ],
  bySubProject: [
    { subProjectId: 's31', code: 'DA3-TDA1', name: 'Hỗ trợ phát triển sản xuất', figures: farming },
    { subProjectId: 's32', code: 'DA3-TDA2', name: 'Cải thiện dinh dưỡng', figures: pending },
  ],
  bySource: [
    { fundingSource: 'CENTRAL', figures: farming },
    { fundingSource: 'DISTRICT', figures: pending },
    { fundingSource: 'UNSTATED', figures: pending },
  ],
  total: { ...farming, stated: { amount: 1_227_000_000, pending: 2 }, pending: 2, undecided: 2 },
};

export const fundingChange: FundingChange = {
  id: 'q1',
  number: '611/QĐ-UBND',
  issuingBody: 'UBND tỉnh',
  issuedOn: '2024-02-23',
  kind: 'INITIAL',
  summary: 'Phân bổ vốn sự nghiệp',
  provenance: 'SAMPLE',
  net: 1_227_000_000,
  moved: 0,
  lines: 1,
  recordedOn: '2024-07-01',
  backdated: true,
};

const running = { allocated: 1_227_000_000, passedOn: 0, spent: 0, remaining: 1_227_000_000 };

export const fundingEvent: FundingEvent = {
  id: 'e1',
  on: '2024-02-23',
  kind: 'INITIAL',
  decisionId: 'q1',
  reference: '611/QĐ-UBND',
  summary: 'Phân bổ vốn sự nghiệp',
  fundingSource: 'CENTRAL',
  capitalKind: 'RECURRENT',
  fromAgencyId: null,
  toAgencyId: 'nnptnt',
  amount: 1_227_000_000,
  reversal: false,
  flagReason: null,
  provenance: 'SAMPLE',
  after: running,
};

export const fundingCourse: FundingCourse = {
  subProjectId: 's31',
  stated: 1_473_800_000,
  points: [{ on: '2024-02-23', figures: running }],
};

const law = {
  legalBasis: 'Quyết định 02/2022/QĐ-TTg',
  validFrom: '2022-01-18',
  validTo: null,
  source: { section: null, provenance: 'REFERENCE' as const, note: null },
};

export const counterpart: Counterpart = {
  id: 'plan-2024',
  asOf: '2024-06-30',
  chosen: { ...law, id: 'c15', code: 'P15', leastPercent: 15, supportFrom: 0, supportBelow: 50 },
  source: { section: null, provenance: 'ASSUMED', note: null },
  classes: [
    { ...law, id: 'c15', code: 'P15', leastPercent: 15, supportFrom: 0, supportBelow: 50 },
    { ...law, id: 'c10', code: 'P10', leastPercent: 10, supportFrom: 50, supportBelow: 70 },
    { ...law, id: 'c3', code: 'P3', leastPercent: 3, supportFrom: 70, supportBelow: null },
  ],
  stated: {
    central: 7_300_156_000,
    local: 1_270_800_000,
    required: 1_095_023_400,
    shortBy: 0,
    verdict: 'MET',
    provisional: true,
    open: 2,
    lines: [
      {
        subProjectId: 's2',
        code: 'DA2',
        name: 'Đa dạng hóa sinh kế',
        central: 2_802_000_000,
        local: 420_000_000,
        required: 420_300_000,
        shortBy: 300_000,
      },
    ],
  },
  allocated: null,
  sample: false,
  version: 0,
};
