import type {
  Account,
  Agency,
  Area,
  AreaSuccession,
  BeneficiaryGroup,
  CatalogueNode,
  Duty,
  Finding,
  Plan,
  PlanSummary,
  Policy,
  Project,
  ReportingDuty,
  SearchHit,
  Source,
  SubProject,
} from '@/api/generated/types.gen';

/** A cut of the real plan of 2024: enough of each thing to show every state of a screen. */

export const stated = (section: string): Source => ({ section, provenance: 'STATED', note: null });
const reference: Source = { section: null, provenance: 'REFERENCE', note: null };
export const sample: Source = { section: null, provenance: 'SAMPLE', note: 'Số liệu mẫu' };

export const me: Account = {
  userId: 'u1',
  userName: 'commune-officer',
  fullName: 'Nguyễn Thị Mai',
  units: [
    { agencyCode: 'xa-phuoc-son', agencyId: 'phuoc-son', agencyName: 'UBND xã Phước Sơn', role: 'OFFICER' },
  ],
  programmeRoles: [],
  permissions: [
    'account:read',
    'agency:read',
    'area:read',
    'duty:read',
    'funding:read',
    'indicator:read',
    'plan-check:read',
    'plan:read',
    'project:read',
    'search:read',
  ],
  deputyships: [],
  draftKey: 'b2ZmaWNlcnMta2V5LW9mLTMyLWJ5dGVzLWluLXRlc3Q',
};

export const planSummary: PlanSummary = {
  id: 'plan-2024',
  parentPlanId: null,
  areaId: 'tuy-phuoc',
  year: 2024,
  title: 'Kế hoạch triển khai thực hiện Chương trình giảm nghèo năm 2024',
  number: null,
  issuedOn: null,
  status: 'ISSUED',
  managingAgencyId: 'ldtbxh',
  source: stated('Phần mở đầu'),
  version: 1,
};

export const plan: Plan = {
  ...planSummary,
  programmeId: 'programme',
  numberWords: 'Số: /KH-UBND',
  dateWords: 'Tuy Phước, ngày … tháng 3 năm 2024',
  issuingAgencyId: 'ldtbxh',
  signatory: {
    onBehalfOf: 'TM. ỦY BAN NHÂN DÂN',
    capacity: 'KT. CHỦ TỊCH',
    title: 'PHÓ CHỦ TỊCH',
    name: 'Nguyễn Hùng Tân',
  },
  generalObjective: 'Thực hiện giảm nghèo đa chiều, bền vững.',
  legalBases: [
    {
      role: 'BASIS',
      number: '489/SLĐTBXH-BTXH',
      issuer: 'Sở Lao động - TB&XH',
      issuedOn: '2023-02-23',
      abstract: 'về việc đăng ký chỉ tiêu',
      source: stated('Phần mở đầu'),
    },
  ],
  recipients: [{ text: 'Sở Lao động - TB&XH', source: stated('Nơi nhận') }],
  annexes: [
    { number: 1, title: 'Bảng tổng hợp định hướng giảm nghèo', received: false, source: stated('I.1.2') },
  ],
  extent: { statedTotal: null, notApplicable: [] },
};

const area = (id: string, code: string, name: string, more: Partial<Area> = {}): Area => ({
  id,
  code,
  name,
  kind: 'COMMUNE',
  parentId: 'tuy-phuoc',
  validFrom: '2004-07-01',
  validTo: '2025-06-30',
  tileColumn: null,
  tileRow: null,
  source: reference,
  version: 1,
  ...more,
});

export const areas: Area[] = [
  area('tuy-phuoc', '550', 'Huyện Tuy Phước', { kind: 'DISTRICT', parentId: null }),
  area('phuoc-son-area', '21970', 'Xã Phước Sơn', { tileColumn: 2, tileRow: 1 }),
  area('phuoc-hoa-area', '21967', 'Xã Phước Hòa', { tileColumn: 3, tileRow: 1 }),
  area('dong-2025', '21970', 'Xã Tuy Phước Đông', { parentId: null, validFrom: '2025-07-01', validTo: null }),
];

export const successions: AreaSuccession[] = ['phuoc-son-area', 'phuoc-hoa-area'].map((predecessorId) => ({
  id: `succession-${predecessorId}`,
  predecessorId,
  successorId: 'dong-2025',
  effectiveOn: '2025-07-01',
  source: reference,
  version: 1,
}));

const agency = (id: string, name: string, shortName: string, more: Partial<Agency> = {}): Agency => ({
  id,
  code: id,
  name,
  shortName,
  kind: 'DEPARTMENT',
  areaId: 'tuy-phuoc',
  validFrom: '2021-01-01',
  validTo: '2025-06-30',
  successorId: null,
  participates: true,
  selfSigns: false,
  selfSigningReason: null,
  source: stated('IV'),
  version: 1,
  ...more,
});

export const agencies: Agency[] = [
  agency('ldtbxh', 'Phòng Lao động - Thương binh và Xã hội', 'Phòng LĐ-TB&XH'),
  agency('nnptnt', 'Phòng Nông nghiệp và Phát triển nông thôn', 'Phòng NN&PTNT'),
  agency('phuoc-son', 'UBND xã Phước Sơn', 'UBND xã Phước Sơn', {
    kind: 'PEOPLES_COMMITTEE',
    areaId: 'phuoc-son-area',
  }),
];

export const projects: Project[] = [
  ['p3', 'DA3', 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng'],
  ['p4', 'DA4', 'Phát triển giáo dục nghề nghiệp, việc làm bền vững'],
].map(([id = '', code = '', name = ''], position) => ({
  id,
  planId: 'plan-2024',
  programmeNodeId: id,
  code,
  name,
  position,
  source: stated('II.2'),
  version: 1,
}));

const subProject = (id: string, projectId: string, code: string, name: string): SubProject => ({
  id,
  planId: 'plan-2024',
  projectId,
  programmeNodeId: id,
  code,
  name,
  position: 1,
  objective: `Mục tiêu của ${name}`,
  beneficiaries: 'Người lao động thuộc hộ nghèo, hộ cận nghèo',
  beneficiaryGroups: [
    { groupId: 'g1', code: 'POOR_WORKER', name: 'Người lao động thuộc hộ nghèo', mention: 'BENEFICIARY' },
  ],
  contents: ['Tập huấn kỹ thuật', 'Cung cấp cây trồng, vật nuôi'],
  fundingWords: 'Vốn Trung ương và vốn đối ứng',
  statedTotal: null,
  source: stated('II.2.2.1'),
  version: 1,
});

export const subProjects: SubProject[] = [
  subProject('s31', 'p3', 'DA3-TDA1', 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp'),
  subProject('s32', 'p3', 'DA3-TDA2', 'Cải thiện dinh dưỡng'),
  subProject('s43', 'p4', 'DA4-TDA3', 'Hỗ trợ việc làm bền vững'),
];

export const policies: Policy[] = [
  {
    id: 'education',
    planId: 'plan-2024',
    code: 'education-support',
    name: 'Hỗ trợ về giáo dục',
    kind: 'POLICY',
    text: 'thực hiện tốt chính sách hỗ trợ về giáo dục',
    position: 1,
    source: stated('II.2.6'),
    version: 1,
  },
];

export const duties: Duty[] = [
  ['d1', 'nnptnt', 'LEAD', 's31'] as const,
  ['d2', 'ldtbxh', 'LEAD', 's32'] as const,
  ['d3', 'phuoc-son', 'COORDINATE', 's32'] as const,
].map(([id, agencyId, role, subProjectId], position) => ({
  id,
  planId: 'plan-2024',
  agencyId,
  role,
  subProjectId,
  policyId: null,
  text: 'Chủ trì, trực tiếp quản lý, hướng dẫn và tổ chức thực hiện',
  position,
  source: stated('IV.3'),
  version: 1,
}));

export const reportingDuties: ReportingDuty[] = [
  {
    id: 'r1',
    planId: 'plan-2024',
    agencyId: 'nnptnt',
    recipientIds: ['ldtbxh'],
    periodic: true,
    adHoc: false,
    frequency: null,
    dueWords: null,
    clarity: 'CLEAR',
    text: 'báo cáo cơ quan quản lý Chương trình',
    position: 1,
    source: stated('IV.3'),
    version: 1,
  },
];

export const findings: Finding[] = [
  {
    rule: 'SUB_PROJECT_WITHOUT_LEAD',
    severity: 'GAP',
    subject: { type: 'SUB_PROJECT', id: 's43', code: 'DA4-TDA3', name: 'Hỗ trợ việc làm bền vững' },
    params: { amount: '1042186000' },
    section: 'II.2.3.2',
  },
  {
    rule: 'LEGAL_BASIS_DATE_ODD',
    severity: 'WARNING',
    subject: { type: 'LEGAL_BASIS', id: null, code: '489/SLĐTBXH-BTXH', name: 'về việc đăng ký chỉ tiêu' },
    params: { date: '2023-02-23', issuer: 'Sở Lao động - TB&XH' },
    section: 'Phần mở đầu',
  },
];

export const searchHits: SearchHit[] = [
  { type: 'AREA', id: 'phuoc-son-area', code: '21970', name: 'Xã Phước Sơn' },
  { type: 'AGENCY', id: 'phuoc-son', code: 'xa-phuoc-son', name: 'UBND xã Phước Sơn' },
];

export const catalogue: CatalogueNode[] = [
  { id: 'p3', parentId: null, code: 'DA3', name: 'Hỗ trợ phát triển sản xuất' },
  { id: 's31', parentId: 'p3', code: 'DA3-TDA1', name: 'Nông nghiệp' },
  { id: 'p4', parentId: null, code: 'DA4', name: 'Giáo dục nghề nghiệp, việc làm' },
  { id: 's43', parentId: 'p4', code: 'DA4-TDA3', name: 'Việc làm bền vững' },
];

export const groups: BeneficiaryGroup[] = [
  { id: 'g1', code: 'POOR_WORKER', name: 'Người lao động thuộc hộ nghèo', broaderId: null },
];
