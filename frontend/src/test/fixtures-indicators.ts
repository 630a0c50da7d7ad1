import type { Indicator, Source, Target } from '@/api/generated/types.gen';
import { sample, stated } from './fixtures';

export const indicators: Indicator[] = [
  {
    id: 'i2',
    planId: 'plan-2024',
    code: 'I2',
    name: 'Số lao động được tạo việc làm',
    words: 'Tạo việc làm cho 4.300 lao động',
    unit: 'người',
    kind: 'COUNT',
    nature: 'FLOW',
    direction: 'INCREASE',
    decimals: 0,
    numeratorLabel: null,
    denominatorLabel: null,
    parentId: null,
    parts: null,
    assignment: {
      level: 'COMMUNE',
      collectorId: null,
      frequency: 'MONTHLY',
      verifierId: 'ldtbxh',
      coVerifierId: null,
      provenance: 'ASSUMED',
      note: 'Kế hoạch không giao cơ quan',
    },
    annexId: null,
    subProjectIds: ['s43', 's31'],
    policyIds: [],
    position: 1,
    source: stated('I.1.2'),
    version: 1,
  },
];

const target = (areaId: string, value: number, source: Source): Target => ({
  id: `target-${areaId}`,
  planId: 'plan-2024',
  indicatorId: 'i2',
  areaId,
  value,
  numerator: null,
  denominator: null,
  words: null,
  source,
  version: 1,
});

export const targets: Target[] = [
  target('tuy-phuoc', 4300, stated('I.1.2')),
  target('phuoc-son-area', 2300, sample),
  target('phuoc-hoa-area', 2000, sample),
];
