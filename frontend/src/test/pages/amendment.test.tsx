import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Amendment, AmendmentChange } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { draft as amendmentDraft, nothing } from '@/test/fixtures-amendments';
import { targets } from '@/test/fixtures-indicators';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const field = (name: string | RegExp) => screen.findByRole('textbox', { name });

const draft: Amendment = { ...amendmentDraft, changeCount: 0 };

const target = targets[0] as (typeof targets)[0];
const { id, version, ...said } = target;
const change: AmendmentChange = {
  id: 'change-1',
  amendmentId: draft.id,
  position: 1,
  kind: 'TARGET',
  operation: 'CHANGE',
  thingId: id,
  thingVersion: version,
  before: { ...nothing, target: said },
  after: { ...nothing, target: { ...said, value: 4500 } },
  called: null,
  outdated: false,
  version: 0,
};

/** Whoever is signed in, and what is drafted. */
function given(amendments: Amendment[], changes: AmendmentChange[], ...permissions: string[]) {
  const stored = {
    amendments: storeCollection('amendments', amendments, ''),
    changes: storeCollection('amendment-changes', changes, ''),
  };
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'amendment:read', ...permissions] }),
    ),
  );
  return stored;
}

const editTarget = `/chi-tieu/${target.indicatorId}/muc-giao/${id}`;

test('what an issued plan states is written into the draft that is open', async () => {
  const { changes } = given([draft], [], 'plan:write', 'indicator:write');
  const { user, router } = renderApp(editTarget);
  expect(await screen.findByRole('region', { name: 'Ghi vào dự thảo điều chỉnh lần 1' })).toHaveTextContent(
    'Giao thêm việc làm',
  );
  const value = await field(/^Mức giao/);
  await user.clear(value);
  await user.type(value, '4.500');
  await user.click(screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(changes.written[0]).toEqual({
    method: 'POST',
    ifMatch: null,
    body: {
      amendmentId: 'amendment-1',
      kind: 'TARGET',
      operation: 'CHANGE',
      thingId: id,
      thingVersion: version,
      target: { ...said, value: 4500 },
    },
  });
  expect(screen.getByText('Đã ghi vào dự thảo điều chỉnh lần 1')).toBeInTheDocument();
});

test('a fault within the change stands at its field', async () => {
  given([draft], [], 'plan:write', 'indicator:write');
  server.use(
    http.post(`${API}/amendment-changes`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          errors: [{ pointer: '/target/areaId', type: 'unknown-reference', params: {} }],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const { user } = renderApp(editTarget);
  await user.type(await field(/^Mức giao/), '0');
  await user.click(screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent('hãy chọn lại');
});

test('a thing that the draft changes already is drafted on from there', async () => {
  const { changes } = given([draft], [change], 'plan:write', 'indicator:write');
  const { user } = renderApp(editTarget);
  const value = await field(/^Mức giao/);
  expect(value).toHaveValue('4.500');
  await user.clear(value);
  await user.type(value, '4600');
  await user.click(screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }));
  await waitFor(() => expect(changes.written).toHaveLength(1));
  expect(changes.written[0]).toMatchObject({
    method: 'PUT',
    ifMatch: '"0"',
    body: { target: { value: 4600 } },
  });
});

test('a removal goes into the draft too, and comes back', async () => {
  const { changes } = given([draft], [], 'plan:write', 'indicator:write');
  const { user } = renderApp(editTarget);
  await user.click(await screen.findByRole('button', { name: 'Bỏ mục này (ghi vào dự thảo)' }));
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(changes.written).toHaveLength(2));
  expect(changes.written.map(({ method }) => method)).toEqual(['POST', 'DELETE']);
  expect(changes.written[0]?.body).toMatchObject({ operation: 'REMOVE', thingId: id });
});

test('without a draft the form says what is needed and leads there', async () => {
  const { amendments } = given([], [], 'plan:write', 'amendment:write', 'indicator:write');
  const { user, router } = renderApp(editTarget);
  const notice = await screen.findByRole('region', { name: /chỉ sửa được bằng điều chỉnh/ });
  await user.click(within(notice).getByRole('link', { name: 'Bắt đầu dự thảo điều chỉnh' }));
  await user.type(await field('Trích yếu'), 'Bổ sung vốn');
  await user.click(screen.getByRole('button', { name: 'Bắt đầu dự thảo điều chỉnh' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/new-one'));
  expect(amendments.written[0]?.body).toEqual({ planId: 'plan-2024', summary: 'Bổ sung vốn' });
});

test('the page of an amendment shows the old words beside the new ones', async () => {
  given([{ ...draft, changeCount: 1 }], [{ ...change, outdated: true }], 'plan:write');
  const { user } = renderApp('/ke-hoach');
  await user.click(await screen.findByRole('link', { name: 'Điều chỉnh lần 1' }));
  const card = await screen.findByRole('region', { name: /^1\. Sửa mức giao:/ });
  expect(await within(card).findByRole('row', { name: /4\.300 4\.500/ })).toBeInTheDocument();
  expect(within(card).getAllByRole('row')).toHaveLength(2);
  expect(within(card).getByText('Cần soạn lại')).toBeInTheDocument();
});

const entry: AmendmentChange = {
  ...change,
  operation: 'CREATE',
  thingId: 'promised',
  thingVersion: null,
  before: null,
};

test.each([
  { dropped: change, thing: { thingId: id, thingVersion: version } },
  // What is new is told its id anew.
  { dropped: entry, thing: { thingId: null, thingVersion: null } },
])(
  'what is dropped from the draft comes back as it was said: $dropped.operation',
  async ({ dropped, thing }) => {
    const { changes } = given([draft], [dropped], 'plan:write');
    const { user } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
    await user.click(await screen.findByRole('button', { name: 'Bỏ nội dung 1 khỏi dự thảo' }));
    expect(await screen.findByRole('region', { name: 'Dự thảo chưa có nội dung nào' })).toBeInTheDocument();
    expect(screen.getByText('Đã bỏ nội dung 1 khỏi dự thảo')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(changes.written).toHaveLength(2));
    const { operation } = dropped;
    expect(changes.written).toMatchObject([
      { method: 'DELETE', ifMatch: '"0"' },
      {
        method: 'POST',
        body: {
          amendmentId: draft.id,
          kind: 'TARGET',
          operation,
          position: dropped.position,
          ...thing,
          target: { ...said, value: 4500 },
        },
      },
    ]);
  },
);

test('what is outdated can’t come back, so it is asked before it is dropped', async () => {
  const { changes } = given([draft], [{ ...change, outdated: true }], 'plan:write');
  const { user } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
  await user.click(await screen.findByRole('button', { name: 'Bỏ nội dung 1 khỏi dự thảo' }));
  expect(changes.written).toEqual([]);
  const dialog = screen.getByRole('dialog', { name: 'Bỏ nội dung 1 khỏi dự thảo?' });
  await user.click(within(dialog).getByRole('button', { name: 'Bỏ khỏi dự thảo' }));
  expect(await screen.findByText('Đã bỏ nội dung 1 khỏi dự thảo')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Hoàn tác' })).not.toBeInTheDocument();
});

test('a leader issues the draft; what stands in the way is named', async () => {
  // The first of three was dropped.
  const left = [2, 3].map((position) => ({ ...change, id: `change-${position}`, position }));
  const { amendments } = given([draft], left, 'plan:issue', 'amendment:issue');
  const { user, router } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
  expect(await screen.findByRole('region', { name: /^3\. Sửa/ })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Rút dự thảo' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /khỏi dự thảo/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Ban hành điều chỉnh' }));
  await user.type(await field('Số'), '45/QĐ-UBND');
  await user.type(await field('Ngày ban hành'), '15/6/2024');
  await user.type(await field('Họ tên người ký'), 'Nguyễn Hùng Tân');
  server.use(
    http.post(
      `${API}/amendments/:id/issue`,
      () =>
        HttpResponse.json(
          {
            type: 'urn:giam-ngheo:problem:amendment-outdated',
            errors: [
              {
                pointer: '/changes/1',
                type: 'changed-meanwhile',
                params: { changeId: 'change-3', position: '3' },
              },
            ],
          },
          { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      { once: true },
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Ban hành điều chỉnh' }));
  expect(await screen.findByRole('region', { name: /đã thay đổi sau khi soạn/ })).toHaveTextContent(
    'Nội dung vướng: 3',
  );
  await user.click(screen.getByRole('button', { name: 'Ban hành điều chỉnh' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(amendments.written[0]).toMatchObject({
    method: 'issue',
    ifMatch: '"3"',
    body: { number: '45/QĐ-UBND', issuedOn: '2024-06-15', signatory: { name: 'Nguyễn Hùng Tân' } },
  });
});

test('withdrawing is asked first', async () => {
  const { amendments } = given([draft], [], 'plan:write');
  const { user, router } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
  await user.click(await screen.findByRole('button', { name: 'Rút dự thảo' }));
  expect(amendments.written).toEqual([]);
  const dialog = screen.getByRole('dialog', { name: 'Rút dự thảo điều chỉnh này?' });
  await user.click(within(dialog).getByRole('button', { name: 'Rút dự thảo' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach'));
  expect(amendments.written).toEqual([{ method: 'DELETE', ifMatch: '"3"', body: null }]);
});

test('what somebody has changed meanwhile is read again, and can be withdrawn then', async () => {
  const { amendments } = given([draft], [], 'plan:write');
  const { user, router } = renderApp('/ke-hoach/dieu-chinh/amendment-1');
  await user.click(await screen.findByRole('button', { name: 'Rút dự thảo' }));
  const dialog = screen.getByRole('dialog');
  amendments.change(draft.id, {});
  const withdraw = within(dialog).getByRole('button', { name: 'Rút dự thảo' });
  await user.click(withdraw);
  expect(await within(dialog).findByText('Có người vừa sửa mục này')).toBeInTheDocument();
  await waitFor(async () => {
    await user.click(withdraw);
    expect(amendments.written.at(-1)).toMatchObject({ ifMatch: '"4"' });
  });
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach'));
});

test('whoever may not see amendments is told so, and not offered any', async () => {
  server.use(
    http.get(`${API}/amendments/:id`, () => problem(403, 'forbidden')),
    http.get(`${API}/amendment-changes`, () => problem(403, 'forbidden')),
  );
  const { router } = renderApp('/ke-hoach');
  expect(await screen.findByRole('region', { name: 'Căn cứ' })).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Điều chỉnh kế hoạch' })).not.toBeInTheDocument();
  await router.navigate({ to: '/ke-hoach/dieu-chinh/$id', params: { id: 'amendment-1' } });
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});
