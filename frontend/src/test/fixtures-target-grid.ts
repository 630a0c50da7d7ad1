import type { Area, Baseline, Indicator, Target, TargetGrid } from '@/api/generated/types.gen';
import { areas, sample, stated } from './fixtures';
import { indicators, targets } from './fixtures-indicators';

const [jobs] = indicators;

function like(changes: Partial<Indicator>): Indicator {
  if (!jobs) throw new Error('no indicator to be like');
  return { ...jobs, ...changes };
}

function targetOf(
  indicatorId: string,
  areaId: string,
  value: number | null,
  changes: Partial<Target> = {},
): Target {
  return {
    id: `${indicatorId}-${areaId}`,
    planId: 'plan-2024',
    indicatorId,
    areaId,
    value,
    numerator: null,
    denominator: null,
    words: null,
    source: sample,
    version: 3,
    ...changes,
  };
}

const SON = 'phuoc-son-area';
const HOA = 'phuoc-hoa-area';

const before: Baseline = {
  id: 'baseline-rate',
  planId: 'plan-2024',
  indicatorId: 'i7',
  areaId: 'tuy-phuoc',
  asOf: '2023-12-14',
  value: null,
  numerator: 1248,
  denominator: 2000,
  source: sample,
  version: 0,
};

/** The grid of the 2024 plan: jobs with a part of them, a rate, a poverty rate that is the sum of two, and words. */
export const targetGrid: TargetGrid = {
  planId: 'plan-2024',
  areaId: 'tuy-phuoc',
  indicators: [
    like({}),
    like({
      id: 'i2a',
      code: 'I2a',
      name: 'Xuất khẩu lao động',
      parentId: 'i2',
      parts: 'WITHIN',
      position: 2,
    }),
    like({ id: 'i7', code: 'I7', name: 'Được đào tạo', kind: 'RATIO', unit: '%', decimals: 1, position: 3 }),
    like({ id: 'i1', code: 'I1', name: 'Mức giảm nghèo', kind: 'POINTS', decimals: 2, position: 4 }),
    like({ id: 'i1a', code: 'I1a', kind: 'POINTS', decimals: 2, parentId: 'i1', parts: 'SUM', position: 5 }),
    like({ id: 'i1b', code: 'I1b', kind: 'POINTS', decimals: 2, parentId: 'i1', parts: 'SUM', position: 6 }),
    like({ id: 'i11', code: 'I11', kind: 'QUALITATIVE', nature: null, direction: null, position: 7 }),
  ],
  areas: [SON, HOA]
    .map((id) => areas.find((area) => area.id === id))
    .filter((area): area is Area => Boolean(area)),
  cells: [
    ...targets,
    targetOf('i2a', SON, 20),
    targetOf('i7', 'tuy-phuoc', 100, { source: stated('I.1.2'), words: '100%' }),
    targetOf('i1', SON, 2),
    targetOf('i1a', SON, 1.8),
    targetOf('i1b', SON, 0.2),
    targetOf('i11', SON, null, { words: 'Làm tốt' }),
  ],
  baselines: [before],
  district: [],
  findings: [],
  allowedActions: ['EDIT'],
};
