import type {
  ProgressCommune,
  ProgressFigure,
  ProgressRow,
  ProgressTrace,
  ProgressTrend,
} from '@/api/generated/types.gen';

export const figure = (value: number | null, more: Partial<ProgressFigure> = {}): ProgressFigure => ({
  value,
  numerator: null,
  denominator: null,
  told: value === null ? 0 : 2,
  asked: 4,
  dataTo: value === null ? null : '2024-06-14',
  band: value === null ? 'NONE' : 'BEHIND',
  exceedsWhole: false,
  missing: [],
  ...more,
});

export const jobs: ProgressRow = {
  indicatorId: 'i2',
  code: 'I2',
  name: 'Số lao động được tạo việc làm',
  unit: 'người',
  kind: 'COUNT',
  nature: 'FLOW',
  direction: 'INCREASE',
  decimals: 0,
  numeratorLabel: null,
  denominatorLabel: null,
  parentId: null,
  parts: null,
  frequency: 'MONTHLY',
  derived: false,
  target: { value: 4300, numerator: null, denominator: null, words: '4.300 lao động', sample: false },
  expected: 2138.2,
  expectedOn: '2024-06-14',
  accepted: figure(1850, {
    missing: [
      { areaId: 'phuoc-hoa-area', name: 'Xã Phước Hòa', periods: 2 },
      { areaId: 'phuoc-son-area', name: 'Xã Phước Sơn', periods: 1 },
    ],
  }),
  provisional: figure(1990, {
    band: 'NEAR',
    missing: [{ areaId: 'phuoc-hoa-area', name: 'Xã Phước Hòa', periods: 1 }],
  }),
  unasked: [],
};

export const internet: ProgressRow = {
  ...jobs,
  indicatorId: 'i8',
  code: 'I8',
  name: 'Tỷ lệ hộ được sử dụng internet',
  unit: '%',
  kind: 'RATIO',
  decimals: 2,
  target: { value: 100, numerator: null, denominator: null, words: '100% hộ', sample: false },
  expected: 100,
  accepted: figure(62.4, { numerator: 1248, denominator: 2000, band: 'BEHIND' }),
  provisional: null,
};

export const inWords: ProgressRow = {
  ...jobs,
  indicatorId: 'i11',
  code: 'I11',
  name: 'Thực hiện chính sách',
  unit: 'nội dung',
  kind: 'QUALITATIVE',
  nature: null,
  target: { value: null, numerator: null, denominator: null, words: 'Thực hiện kịp thời', sample: false },
  expected: null,
  accepted: figure(null, { told: 20, asked: 23, missing: [] }),
  provisional: null,
};

export const trend: ProgressTrend = {
  indicatorId: 'i2',
  areaId: 'tuy-phuoc',
  areaName: 'Huyện Tuy Phước',
  asOf: '2024-06-30',
  yearFrom: '2023-12-15',
  yearTo: '2024-12-14',
  target: jobs.target,
  baseline: null,
  points: [
    {
      dataFrom: '2023-12-15',
      dataTo: '2024-03-14',
      expected: 1069,
      acceptedOwn: figure(900),
      accepted: figure(900),
      provisionalOwn: figure(900),
      provisional: figure(900),
    },
    {
      dataFrom: '2024-03-15',
      dataTo: '2024-06-14',
      expected: 2138.2,
      acceptedOwn: figure(950, { missing: jobs.accepted.missing }),
      accepted: figure(1850),
      provisionalOwn: figure(1090, { missing: jobs.provisional?.missing ?? [] }),
      provisional: figure(1990),
    },
  ],
};

export const communes: ProgressCommune[] = [
  {
    areaId: 'phuoc-son-area',
    areaCode: '21970',
    areaName: 'Xã Phước Sơn',
    tileColumn: 2,
    tileRow: 1,
    rank: 1,
    target: { value: 2300, numerator: null, denominator: null, words: null, sample: true },
    expected: 1143,
    accepted: figure(1850, { band: 'REACHED' }),
    provisional: figure(1990, { band: 'REACHED' }),
  },
  {
    areaId: 'phuoc-hoa-area',
    areaCode: '21967',
    areaName: 'Xã Phước Hòa',
    tileColumn: 3,
    tileRow: 1,
    rank: null,
    target: { value: 2000, numerator: null, denominator: null, words: null, sample: true },
    expected: 994,
    accepted: figure(null, { missing: [{ areaId: 'phuoc-hoa-area', name: 'Xã Phước Hòa', periods: 2 }] }),
    provisional: figure(null, { missing: [{ areaId: 'phuoc-hoa-area', name: 'Xã Phước Hòa', periods: 2 }] }),
  },
];

export const trace: ProgressTrace = {
  indicatorId: 'i2',
  areaId: 'tuy-phuoc',
  asOf: '2024-06-30',
  withheld: 1,
  lines: [
    {
      resultId: 'x1',
      indicatorId: 'i2',
      reportId: 'report-7',
      roundId: 'round-2',
      roundName: 'Quý II/2024',
      dataFrom: '2024-03-15',
      dataTo: '2024-06-14',
      agencyId: 'phuoc-son',
      agencyName: 'UBND xã Phước Sơn',
      areaId: 'phuoc-son-area',
      areaName: 'Xã Phước Sơn',
      state: 'ACCEPTED',
      value: 950,
      numerator: null,
      denominator: null,
      words: null,
      note: 'Ngày hội việc làm',
      enteredByName: 'Nguyễn Thị Mai',
      enteredAt: '2024-06-15T02:00:00Z',
    },
  ],
};
