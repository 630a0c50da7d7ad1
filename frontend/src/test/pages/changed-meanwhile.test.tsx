import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { AmendmentChange } from '@/api/generated/types.gen';
import { agencies, areas, duties, plan } from '@/test/fixtures';
import { draft, drafting, nothing } from '@/test/fixtures-amendments';
import { renderApp } from '@/test/render-app';
import { storeCollection } from '@/test/stored';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const FASTER = 'Trần Thị Bình đã lưu lúc 30/09/2024 14:05.';

type User = ReturnType<typeof renderApp>['user'];

const press = async (user: User, name: string) =>
  await user.click(await screen.findByRole('button', { name }, PATIENCE));
const pressInDialog = async (user: User, name: string) =>
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));

const drafted: AmendmentChange = {
  id: 'change-1',
  amendmentId: draft.id,
  position: 1,
  kind: 'PLAN',
  operation: 'CHANGE',
  thingId: plan.id,
  thingVersion: plan.version,
  before: nothing,
  after: nothing,
  called: null,
  outdated: false,
  version: 0,
};

/** What is done to a thing as a whole, and what another person does to it just before. */
const STEPS: {
  what: string;
  given: () => () => void;
  page: string;
  ready?: (user: User) => Promise<void>;
  step: (user: User) => Promise<void>;
}[] = [
  {
    what: 'closing a plan',
    given: () => {
      const { change } = storeCollection('plans', [plan], 'plan:issue');
      return () => change(plan.id, {});
    },
    page: '/ke-hoach',
    ready: async (user) => await press(user, 'Kết thúc kế hoạch'),
    step: async (user) => await pressInDialog(user, 'Kết thúc kế hoạch'),
  },
  {
    what: 'withdrawing a draft plan',
    given: () => {
      const { change } = storeCollection('plans', [{ ...plan, status: 'DRAFT' as const }], 'plan:write');
      return () => change(plan.id, {});
    },
    page: '/ke-hoach',
    ready: async (user) => await press(user, 'Rút dự thảo'),
    step: async (user) => await pressInDialog(user, 'Rút dự thảo'),
  },
  {
    what: 'withdrawing an amendment',
    given: () => {
      const { amendments } = drafting([draft], [], 'plan:write');
      return () => amendments.change(draft.id, {});
    },
    page: `/ke-hoach/dieu-chinh/${draft.id}`,
    ready: async (user) => await press(user, 'Rút dự thảo'),
    step: async (user) => await pressInDialog(user, 'Rút dự thảo'),
  },
  {
    what: 'removing a thing',
    given: () => {
      const { change } = storeCollection('agencies', agencies, 'agency:write');
      return () => change('ldtbxh', {});
    },
    page: '/co-quan/ldtbxh/sua',
    ready: async () => {
      await screen.findByRole('button', { name: 'Xóa' }, PATIENCE);
    },
    step: async (user) => await press(user, 'Xóa'),
  },
  {
    what: 'dropping a change of a draft',
    given: () => {
      const { changes } = drafting([draft], [drafted], 'plan:write');
      return () => changes.change(drafted.id, {});
    },
    page: `/ke-hoach/dieu-chinh/${draft.id}`,
    ready: async () => {
      await screen.findByRole('button', { name: 'Bỏ nội dung 1 khỏi dự thảo' }, PATIENCE);
    },
    step: async (user) => await press(user, 'Bỏ nội dung 1 khỏi dự thảo'),
  },
];

test.each(STEPS)(
  '$what that somebody has changed meanwhile tells who it was, and when',
  async ({ given, page, ready, step }) => {
    const another = given();
    const { user } = renderApp(page);
    await ready?.(user);
    another();
    await step(user);
    const notice = await screen.findByRole('region', { name: 'Có người vừa sửa mục này' }, PATIENCE);
    expect(notice).toHaveTextContent(FASTER);
  },
  30_000,
);

/** Forms that meet a newer version, each with what is typed and what another person writes. */
const FORMS: {
  what: string;
  given: () => () => void;
  page: string;
  field: string | RegExp;
  typed: string;
  save: string;
}[] = [
  {
    what: 'of what an amendment may change',
    given: () => {
      const { change } = storeCollection('duties', duties, 'duty:write');
      return () => change('d1', { text: 'Chủ trì, báo cáo hằng tháng' });
    },
    page: '/nhiem-vu/d1',
    field: 'Nội dung nhiệm vụ',
    typed: 'Chủ trì, hướng dẫn',
    save: 'Lưu',
  },
  {
    what: 'that ends an agency',
    given: () => {
      const { change } = storeCollection('agencies', agencies, 'agency:write');
      return () => change('ldtbxh', { validTo: '2025-01-31' });
    },
    page: '/co-quan/ldtbxh/ket-thuc',
    field: 'Ngày cuối cùng',
    typed: '28/02/2025',
    save: 'Kết thúc hoạt động',
  },
  {
    what: 'that ends an area',
    given: () => {
      const { change } = storeCollection('areas', areas, 'area:write');
      return () => change('phuoc-son-area', { validTo: '2025-01-31' });
    },
    page: '/dia-ban/phuoc-son-area/ket-thuc',
    field: 'Ngày cuối cùng',
    typed: '28/02/2025',
    save: 'Kết thúc địa bàn',
  },
];

test.each(FORMS)(
  'the form $what tells who was faster, and when',
  async ({ given, page, field, typed, save }) => {
    const another = given();
    const { user } = renderApp(page);
    const box = await screen.findByRole('textbox', { name: field }, PATIENCE);
    await user.clear(box);
    await user.type(box, typed);
    another();
    await press(user, save);
    const conflict = await screen.findByRole('region', { name: /^Có người đã sửa/ }, PATIENCE);
    expect(conflict).toHaveTextContent(FASTER);
    expect(box).toHaveValue(typed);
  },
  30_000,
);
