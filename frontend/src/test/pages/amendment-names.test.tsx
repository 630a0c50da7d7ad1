import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Amendment, AmendmentChange, AmendmentName } from '@/api/generated/types.gen';
import { duties, plan, policies, stated } from '@/test/fixtures';
import { draft, drafting, nothing } from '@/test/fixtures-amendments';
import { indicators, targets } from '@/test/fixtures-indicators';
import { renderApp } from '@/test/render-app';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };

const issued: Amendment = {
  ...draft,
  status: 'ISSUED',
  number: '45/QĐ-UBND',
  issuedOn: '2024-06-15',
  changeCount: 1,
};

const name = (
  id: string,
  code: string,
  called: string,
  more: Partial<AmendmentName> = {},
): AmendmentName => ({
  id,
  code,
  name: called,
  unit: null,
  indicatorKind: null,
  ...more,
});

const removed: AmendmentChange = {
  id: 'change-1',
  amendmentId: draft.id,
  position: 1,
  kind: 'TARGET',
  operation: 'REMOVE',
  thingId: 'gone',
  thingVersion: 1,
  before: nothing,
  after: null,
  called: null,
  outdated: false,
  version: 0,
};

const { id: _target, version: _read, ...aim } = targets[0] as (typeof targets)[0];
const { id: ofIndicator, version: _old, ...indicator } = indicators[0] as (typeof indicators)[0];
const { id: _duty, version: _before, ...duty } = duties[0] as (typeof duties)[0];

const ofTarget = (indicatorId: string, areaId = aim.areaId): AmendmentChange => ({
  ...removed,
  before: {
    ...nothing,
    target: { ...aim, indicatorId, areaId, value: 75, numerator: 45, denominator: 60 },
  },
});

/** The card of the first change, or of another one. */
async function card(position = 1) {
  return await screen.findByRole('region', { name: new RegExp(`^${position}\\. `) }, PATIENCE);
}

function show(amendment: Amendment, ...changes: AmendmentChange[]) {
  drafting([amendment], changes);
  renderApp(`/ke-hoach/dieu-chinh/${amendment.id}`);
}

/** Each with what it refers to, of which nothing is there any more. */
const GONE: { what: string; change: AmendmentChange; says: string[] }[] = [
  {
    what: 'a target',
    change: {
      ...ofTarget('gone-indicator', 'gone-area'),
      called: [
        name('gone-indicator', 'I9', 'Tỷ lệ người trưởng thành có việc làm', {
          unit: '%',
          indicatorKind: 'RATIO',
        }),
        name('gone-area', '21700', 'Xã Phước Cũ'),
      ],
    },
    says: ['Bỏ mức giao: Tỷ lệ người trưởng thành có việc làm, Xã Phước Cũ', 'Mức giao (%)', '45', '60'],
  },
  {
    what: 'a duty',
    change: {
      ...removed,
      kind: 'DUTY',
      before: { ...nothing, duty: { ...duty, agencyId: 'gone-agency', subProjectId: 'gone-part' } },
      called: [name('gone-agency', 'pnv', 'Phòng Cũ'), name('gone-part', 'TDA9', 'Tiểu dự án đã bỏ')],
    },
    says: [': Phòng Cũ, Tiểu dự án đã bỏ', 'TDA9: Tiểu dự án đã bỏ'],
  },
  {
    what: 'money',
    change: {
      ...removed,
      kind: 'STATED_FUNDING',
      before: {
        ...nothing,
        statedFunding: {
          planId: plan.id,
          subProjectId: 'gone-part',
          fundingSource: 'CENTRAL',
          amount: null,
          pendingWords: 'Chờ phân bổ',
          pendingWithId: 'gone-agency',
          position: 1,
          source: stated('II.1'),
        },
      },
      called: [name('gone-agency', 'pnv', 'Phòng Cũ'), name('gone-part', 'TDA9', 'Tiểu dự án đã bỏ')],
    },
    says: [', Tiểu dự án đã bỏ', 'Phòng Cũ'],
  },
  {
    what: 'an indicator',
    change: {
      ...removed,
      kind: 'INDICATOR',
      before: {
        ...nothing,
        indicator: {
          ...indicator,
          parentId: 'gone-indicator',
          parts: 'SUM',
          subProjectIds: ['gone-part'],
          policyIds: ['gone-policy'],
        },
      },
      called: [
        name('gone-indicator', 'I1', 'Chỉ tiêu đã bỏ', { unit: 'người', indicatorKind: 'COUNT' }),
        name('gone-part', 'TDA9', 'Tiểu dự án đã bỏ'),
        name('gone-policy', 'cs', 'Chính sách đã bỏ'),
      ],
    },
    says: ['I1: Chỉ tiêu đã bỏ', 'TDA9: Tiểu dự án đã bỏ', 'Chính sách đã bỏ'],
  },
  {
    what: 'who reports to whom',
    change: {
      ...removed,
      kind: 'REPORTING_DUTY',
      before: {
        ...nothing,
        reportingDuty: {
          planId: plan.id,
          agencyId: 'gone-agency',
          recipientIds: ['gone-recipient'],
          periodic: true,
          adHoc: false,
          frequency: 'MONTHLY',
          dueWords: null,
          clarity: 'CLEAR',
          text: 'Báo cáo hằng tháng',
          position: 1,
          source: stated('IV.1'),
        },
      },
      called: [name('gone-agency', 'pnv', 'Phòng Cũ'), name('gone-recipient', 'bcd', 'Ban Chỉ đạo cũ')],
    },
    says: [': Phòng Cũ', 'Ban Chỉ đạo cũ'],
  },
  {
    what: 'a commune’s task',
    change: {
      ...removed,
      kind: 'COMMUNE_TASK',
      before: {
        ...nothing,
        communeTask: {
          planId: 'commune',
          what: 'Rà soát',
          who: 'Công chức',
          dueOn: null,
          dueWords: null,
          subProjectId: 'gone-part',
          position: 1,
          source: stated('II'),
        },
      },
      called: [name('gone-part', 'TDA9', 'Tiểu dự án đã bỏ')],
    },
    says: ['TDA9: Tiểu dự án đã bỏ'],
  },
];

test.each(GONE)(
  'an issued amendment of $what names what is gone since, by the names that it keeps',
  async ({ change, says }) => {
    show(issued, change);
    const shown = await card();
    for (const words of says) expect(shown).toHaveTextContent(words);
    expect(shown).not.toHaveTextContent('gone-');
  },
  30_000,
);

test('an issued amendment calls things as they were called then', async () => {
  const names = [name(ofIndicator, 'I2', 'Tên khi ban hành', { unit: 'lượt người', indicatorKind: 'COUNT' })];
  const ofPart: AmendmentChange = {
    ...removed,
    id: 'change-2',
    position: 2,
    kind: 'INDICATOR',
    before: { ...nothing, indicator: { ...indicator, parentId: ofIndicator, parts: 'SUM' } },
  };
  show({ ...issued, changeCount: 2 }, { ...ofTarget(ofIndicator), called: names }, ofPart);
  // What keeps no names is called as the list calls it.
  const part = await card(2);
  await waitFor(() => expect(part).toHaveTextContent('I2: Số lao động được tạo việc làm'), PATIENCE);
  const shown = await card();
  expect(shown).toHaveTextContent('Bỏ mức giao: Tên khi ban hành');
  expect(shown).toHaveTextContent('Mức giao (lượt người)');
}, 30_000);

test('a draft calls things as they are called, and what is gone as it was', async () => {
  show(
    { ...draft, changeCount: 2 },
    {
      ...ofTarget(ofIndicator, 'gone-area'),
      called: [
        name(ofIndicator, 'I2', 'Tên cũ', { unit: 'lượt người', indicatorKind: 'COUNT' }),
        name('gone-area', '21700', 'Xã Phước Cũ'),
      ],
    },
  );
  const shown = await card();
  await waitFor(
    () => expect(shown).toHaveTextContent('Số lao động được tạo việc làm, Xã Phước Cũ'),
    PATIENCE,
  );
  expect(shown).not.toHaveTextContent('Tên cũ');
}, 30_000);

test('one from before names were kept calls what it takes out as it says itself', async () => {
  show(
    { ...issued, changeCount: 3 },
    ofTarget('gone-indicator'),
    {
      ...removed,
      id: 'change-2',
      position: 2,
      kind: 'INDICATOR',
      thingId: 'gone-indicator',
      before: { ...nothing, indicator: { ...indicator, code: 'I9', name: 'Tỷ lệ đã bỏ', kind: 'RATIO' } },
    },
    {
      ...removed,
      id: 'change-3',
      position: 3,
      kind: 'DUTY',
      before: { ...nothing, duty: { ...duty, subProjectId: null, policyId: policies[0]?.id ?? '' } },
    },
  );
  const shown = await card();
  expect(shown).toHaveTextContent('Tỷ lệ đã bỏ');
  expect(shown).toHaveTextContent('60');
  // What is there still is called as it is.
  const kept = await card(3);
  await waitFor(() => expect(kept).toHaveTextContent('Hỗ trợ về giáo dục'), PATIENCE);
}, 30_000);
