import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { AmendmentChange } from '@/api/generated/types.gen';
import { plan } from '@/test/fixtures';
import { draft, drafting, nothing } from '@/test/fixtures-amendments';
import { targets } from '@/test/fixtures-indicators';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const field = (name: string | RegExp) => screen.findByRole('textbox', { name }, PATIENCE);
const into = () => screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' });

const target = targets[0] as (typeof targets)[0];
const { id, version, ...said } = target;
const editTarget = `/chi-tieu/${target.indicatorId}/muc-giao/${id}`;

const drafted = (value: number, more: Partial<AmendmentChange> = {}): AmendmentChange => ({
  id: 'change-1',
  amendmentId: draft.id,
  position: 1,
  kind: 'TARGET',
  operation: 'CHANGE',
  thingId: id,
  thingVersion: version,
  before: { ...nothing, target: said },
  after: { ...nothing, target: { ...said, value } },
  called: null,
  outdated: false,
  version: 0,
  ...more,
});

const { legalBases, recipients, annexes } = plan;
const lists = { legalBases, recipients, annexes };
const ofDocument: Partial<AmendmentChange> = {
  kind: 'PLAN_DOCUMENT',
  thingId: plan.id,
  thingVersion: plan.version,
  before: { ...nothing, planDocument: lists },
  after: { ...nothing, planDocument: lists },
};

async function typeValue(user: ReturnType<typeof renderApp>['user'], value: string) {
  const box = await field(/^Mức giao/);
  await user.clear(box);
  await user.type(box, value);
  await user.click(into());
}

test('what another has drafted of the same thing meanwhile is shown, and not overwritten', async () => {
  const { changes } = drafting([draft], [drafted(4500)], 'plan:write', 'indicator:write');
  const { user, router } = renderApp(editTarget);
  expect(await field(/^Mức giao/)).toHaveValue('4.500');
  changes.change('change-1', { after: drafted(4700).after });
  await typeValue(user, '4600');
  const notice = await screen.findByRole('region', { name: /Có người đã sửa/ }, PATIENCE);
  expect(notice).toHaveTextContent('Của họ: 4.700');
  expect(notice).toHaveTextContent('Của bạn: 4600');
  expect(changes.written).toMatchObject([{ method: 'PUT', ifMatch: '"0"' }]);
  await user.click(within(notice).getByRole('button', { name: 'Lưu theo lựa chọn' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(changes.written[1]).toMatchObject({
    method: 'PUT',
    ifMatch: '"1"',
    body: { target: { value: 4600 } },
  });
}, 30_000);

test('so is what another has drafted first', async () => {
  const { changes } = drafting([draft], [], 'plan:write', 'indicator:write');
  server.use(
    http.post(
      `${API}/amendment-changes`,
      () =>
        HttpResponse.json(
          {
            type: 'urn:giam-ngheo:problem:conflict',
            errors: [{ pointer: '/thingId', type: 'taken', params: {} }],
          },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      { once: true },
    ),
  );
  const { user } = renderApp(editTarget);
  await field(/^Mức giao/);
  changes.add(drafted(4700));
  await typeValue(user, '4600');
  const notice = await screen.findByRole('region', { name: /Có người đã sửa/ }, PATIENCE);
  expect(notice).toHaveTextContent('Của họ: 4.700');
  await user.click(within(notice).getByRole('button', { name: 'Lưu theo lựa chọn' }));
  await waitFor(() => expect(changes.written).toHaveLength(1));
  expect(changes.written[0]).toMatchObject({
    method: 'PUT',
    ifMatch: '"0"',
    body: { target: { value: 4600 } },
  });
}, 30_000);

test('two who draft different entries of the plan’s lists keep both', async () => {
  const { changes } = drafting([draft], [drafted(0, ofDocument)], 'plan:write');
  const theirs = { ...legalBases[0], number: '611/QĐ-UBND' } as (typeof legalBases)[0];
  const { user } = renderApp('/ke-hoach/phu-luc/moi');
  await user.type(await field('Tên phụ lục'), 'Danh sách hộ');
  changes.change('change-1', {
    after: { ...nothing, planDocument: { ...lists, legalBases: [...legalBases, theirs] } },
  });
  await user.click(into());
  await waitFor(() => expect(changes.written).toHaveLength(2), PATIENCE);
  expect(changes.written.map(({ ifMatch }) => ifMatch)).toEqual(['"0"', '"1"']);
  expect(changes.written[1]?.body).toMatchObject({
    planDocument: {
      legalBases: [...legalBases, theirs],
      annexes: [...annexes, { title: 'Danh sách hộ' }],
    },
  });
}, 30_000);

test('a thing whose change stands beyond the first page of a large draft is drafted on', async () => {
  const { changes } = drafting([draft], [drafted(4500)], 'plan:write', 'indicator:write');
  const others = Array.from({ length: 100 }, (_, at) => drafted(1, { id: `o${at}`, thingId: `t${at}` }));
  server.use(
    http.get(`${API}/amendment-changes`, ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.has('pageToken')
          ? page([drafted(4500) as never])
          : { items: others, nextPageToken: 'more', total: 101 },
      ),
    ),
  );
  const { user } = renderApp(editTarget);
  await typeValue(user, '4600');
  await waitFor(() => expect(changes.written).toMatchObject([{ method: 'PUT', ifMatch: '"0"' }]));
}, 30_000);

test('what is drafted of a thing that the plan does not state is drafted on, and taken out by the draft', async () => {
  const reference = { provenance: 'REFERENCE' as const, section: null, note: 'Số của năm trước' };
  const targetsNow = storeCollection('targets', [{ ...target, source: reference }], '');
  const { changes } = drafting([draft], [drafted(4500)], 'plan:write', 'indicator:write');
  const { user } = renderApp(editTarget);
  expect(
    await screen.findByRole('region', { name: 'Ghi vào dự thảo điều chỉnh lần 1' }, PATIENCE),
  ).toHaveTextContent('biểu mẫu hiện nội dung đã soạn');
  const value = await field(/^Mức giao/);
  expect(value).toHaveValue('4.500');
  // Even where it is not stated any more: once the draft changes it, all goes there.
  await user.selectOptions(screen.getByRole('combobox', { name: /^Ai nêu/ }), 'Tham chiếu nguồn chính thức');
  await typeValue(user, '4600');
  await waitFor(() => expect(changes.written).toMatchObject([{ method: 'PUT', ifMatch: '"0"' }]));
  expect(targetsNow.written).toEqual([]);
}, 30_000);

test('a removal of such a thing goes into the draft as well', async () => {
  const reference = { provenance: 'REFERENCE' as const, section: null, note: 'Số của năm trước' };
  const targetsNow = storeCollection('targets', [{ ...target, source: reference }], '');
  const { changes } = drafting([draft], [drafted(4500)], 'plan:write', 'indicator:write');
  const { user } = renderApp(editTarget);
  await user.click(await screen.findByRole('button', { name: 'Bỏ mục này (ghi vào dự thảo)' }, PATIENCE));
  await waitFor(() =>
    expect(changes.written).toMatchObject([{ method: 'PUT', body: { operation: 'REMOVE', thingId: id } }]),
  );
  expect(targetsNow.written).toEqual([]);
}, 30_000);

test('what the draft enters anew is written on, and stays new', async () => {
  const subProject = {
    planId: plan.id,
    projectId: 'p3',
    programmeNodeId: 's31',
    code: 'DA9',
    name: 'Tiểu dự án mới',
    position: 7,
    objective: 'Mục tiêu',
    beneficiaries: 'Hộ nghèo',
    groups: [],
    contents: ['Nội dung'],
    fundingWords: 'Lồng ghép',
    source: { provenance: 'STATED' as const, section: null, note: null },
  };
  const entry = drafted(0, {
    kind: 'SUB_PROJECT',
    operation: 'CREATE',
    thingId: 'new-sub-project',
    thingVersion: null,
    before: null,
    after: { ...nothing, subProject },
  });
  const { changes } = drafting([draft], [entry], 'plan:write', 'project:write');
  const { user, router } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
  const card = await screen.findByRole('region', { name: /^1\. / }, PATIENCE);
  await user.click(await within(card).findByRole('link', { name: 'Sửa' }, PATIENCE));
  expect(await field('Tên tiểu dự án')).toHaveValue('Tiểu dự án mới');
  expect(screen.getByRole('combobox', { name: 'Mục của Chương trình' })).toHaveValue('p3/s31');
  await user.type(await field('Tên tiểu dự án'), ' hơn');
  await user.click(into());
  await waitFor(() => expect(changes.written).toHaveLength(1), PATIENCE);
  expect(changes.written[0]).toMatchObject({
    method: 'PUT',
    ifMatch: '"0"',
    body: {
      operation: 'CREATE',
      thingId: null,
      thingVersion: null,
      subProject: { ...subProject, name: 'Tiểu dự án mới hơn' },
    },
  });
  await waitFor(() => expect(router.state.location.href).toBe('/ke-hoach/dieu-chinh/amendment-1'), PATIENCE);
}, 40_000);
