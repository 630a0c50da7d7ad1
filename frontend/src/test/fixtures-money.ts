import type { FundingSummary, StatedFunding } from '@/api/generated/types.gen';
import { stated } from './fixtures';

const line = (subProjectId: string, more: Partial<StatedFunding>): StatedFunding => ({
  id: `${subProjectId}-${more.fundingSource}`,
  planId: 'plan-2024',
  subProjectId,
  fundingSource: 'CENTRAL',
  amount: null,
  pendingWords: null,
  pendingWithId: null,
  position: 1,
  source: stated('II.2.2.1.d'),
  version: 1,
  ...more,
});

export const statedFunding: StatedFunding[] = [
  line('s31', { fundingSource: 'CENTRAL', amount: 1_227_000_000 }),
  line('s31', { fundingSource: 'PROVINCIAL_COUNTERPART', amount: 246_800_000 }),
  line('s32', { fundingSource: 'UNSTATED', pendingWords: 'Theo nguồn kinh phí phân bổ của Sở Y tế' }),
];

const sum = (amount: number | null, pending = 0) => ({ amount, pending });
const bySource = (central: number, provincial: number): FundingSummary['bySource'] => [
  { fundingSource: 'CENTRAL', sum: sum(central) },
  { fundingSource: 'PROVINCIAL_COUNTERPART', sum: sum(provincial) },
];

export const fundingSummary: FundingSummary = {
  planId: 'plan-2024',
  statedTotal: null,
  total: sum(8_570_956_000, 9),
  bySource: [...bySource(7_300_156_000, 1_270_800_000), { fundingSource: 'UNSTATED', sum: sum(null, 2) }],
  byProject: [
    {
      projectId: 'p3',
      code: 'DA3',
      name: 'Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng',
      sum: sum(1_473_800_000, 1),
      bySource: bySource(1_227_000_000, 246_800_000),
      bySubProject: [
        {
          subProjectId: 's31',
          code: 'DA3-TDA1',
          name: 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp',
          words:
            '1.473,8 triệu đồng (vốn Trung ương: 1.227 triệu đồng, vốn đối ứng của tỉnh: 246,8 triệu đồng)',
          statedTotal: 1_473_800_000,
          sum: sum(1_473_800_000),
          bySource: bySource(1_227_000_000, 246_800_000),
        },
        {
          subProjectId: 's32',
          code: 'DA3-TDA2',
          name: 'Cải thiện dinh dưỡng',
          words: 'Theo nguồn kinh phí phân bổ của Sở Y tế',
          statedTotal: null,
          sum: sum(null, 1),
          bySource: [{ fundingSource: 'UNSTATED', sum: sum(null, 1) }],
        },
      ],
    },
    {
      projectId: 'p4',
      code: 'DA4',
      name: 'Phát triển giáo dục nghề nghiệp, việc làm bền vững',
      sum: sum(1_042_186_000),
      bySource: bySource(847_186_000, 195_000_000),
      bySubProject: [
        {
          subProjectId: 's43',
          code: 'DA4-TDA3',
          name: 'Hỗ trợ việc làm bền vững',
          words: '1.042,186 triệu đồng',
          statedTotal: 1_042_186_000,
          sum: sum(1_042_186_000),
          bySource: bySource(847_186_000, 195_000_000),
        },
      ],
    },
  ],
};
