import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { RoundRequest } from '@/api/generated/types.gen';
import { me, sample } from '@/test/fixtures';
import { board, proposal, round } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
let opened: RoundRequest[] = [];
let daysOff = true;

function as(...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', ...permissions] }),
    ),
  );
}

beforeEach(() => {
  opened = [];
  as('round:write');
  let isOpen = false;
  daysOff = true;
  server.use(
    http.get(`${API}/rounds`, () => json(page([round as unknown as JsonBodyType]))),
    http.get(`${API}/rounds/:id`, () => json(round)),
    http.get(`${API}/round-proposals`, () =>
      json({ items: isOpen ? [] : [proposal], daysOffKnown: daysOff }),
    ),
    http.get(`${API}/report-board`, () => json(board)),
    http.post(`${API}/rounds`, async ({ request }) => {
      opened.push((await request.json()) as RoundRequest);
      isOpen = true;
      return json({ ...round, id: 'round-3', name: opened[0]?.name });
    }),
  );
});

test('a round that the calendar proposes is opened at one press, with the days that it proposes', async () => {
  const { user } = renderApp('/ky-bao-cao');
  expect(await screen.findByText(/xã, thị trấn 17\/09\/2024/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Mở kỳ Quý III/2024' }));
  expect(await screen.findByText('Đã mở kỳ “Quý III/2024”')).toBeVisible();
  expect(await screen.findByText('Không còn kỳ nào đến lúc mở.')).toBeVisible();
  expect(opened).toHaveLength(1);
  expect(opened[0]).toMatchObject({ kind: 'BASE', frequency: 'QUARTERLY', communeDueOn: '2024-09-17' });
});

test('a round names what nobody is left to report, and is not opened where that is all of it', async () => {
  const leftOut = ['I4', 'I6'].map((code) => ({
    indicatorId: code,
    code,
    agencyId: 'ldtbxh',
    agencyShortName: 'Phòng LĐ-TB&XH',
  }));
  server.use(
    http.get(`${API}/round-proposals`, () =>
      json({
        items: [
          { ...proposal, leftOut },
          {
            ...proposal,
            name: '6 tháng cuối',
            frequency: 'HALF_YEARLY',
            dataTo: '2024-12-14',
            indicators: 0,
            leftOut,
          },
        ],
        daysOffKnown: true,
      }),
    ),
  );
  renderApp('/ky-bao-cao');
  expect(await screen.findByRole('button', { name: 'Mở kỳ Quý III/2024' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Mở kỳ 6 tháng cuối' })).toBeNull();
  const notes = screen.getAllByText(/Không có đơn vị báo cáo I4, I6: Phòng LĐ-TB&XH đã kết thúc/);
  expect(notes).toHaveLength(2);
});

test('a year without days off says so before anything is opened', async () => {
  daysOff = false;
  renderApp('/ky-bao-cao');
  expect(await screen.findByRole('note')).toHaveTextContent('Chưa có ngày nghỉ của năm 2024');
});

test('the days can be changed before it is opened', async () => {
  const { user } = renderApp('/ky-bao-cao');
  await user.click(await screen.findByRole('button', { name: 'Đổi hạn rồi mở kỳ Quý III/2024' }));
  const day = screen.getByRole('textbox', { name: /Hạn của xã/ });
  await user.clear(day);
  await user.type(day, '20/9/2024');
  await user.click(screen.getByRole('button', { name: 'Mở kỳ' }));
  await waitFor(() => expect(opened[0]?.communeDueOn).toBe('2024-09-20'));
  expect(opened[0]?.agencyDueOn).toBe('2024-09-18');
});

test('who may not open rounds sees those that are open, and no proposals', async () => {
  as();
  renderApp('/ky-bao-cao');
  const row = await screen.findByRole('row', { name: /Quý II\/2024/ });
  expect(row).toHaveTextContent('1 / 2');
  expect(row).toHaveTextContent('1 quá hạn');
  expect(screen.queryByRole('heading', { name: 'Lịch đề nghị mở' })).not.toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Mở kỳ đột xuất' })).not.toBeInTheDocument();
});

test('the history of a round tells who closed it, in the words of the screen', async () => {
  as();
  server.use(
    http.get(`${API}/rounds/:id/history`, () =>
      json(
        page([
          {
            id: 9,
            occurredAt: '2024-09-30T07:05:00Z',
            actor: 'manager',
            operation: 'round.close',
            action: 'UPDATE',
            changes: [{ field: 'status', before: 'OPEN', after: 'CLOSED' }],
          },
        ]),
      ),
    ),
  );
  const { user } = renderApp('/ky-bao-cao/round-2');
  await user.click(await screen.findByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }));
  const row = await screen.findByRole('row', { name: /30\/09\/2024 14:05/ });
  expect(row).toHaveTextContent('managerSửa (đóng)Tình trạngĐang mở → Đã đóng');
});

test('an ad hoc round asks whom and for what one chooses', async () => {
  const { user, router } = renderApp('/ky-bao-cao/dot-xuat');
  await user.type(await screen.findByRole('textbox', { name: /Tên kỳ/ }), 'Sau bão số 6');
  for (const [name, day] of [
    [/Số liệu từ ngày/, '10/9/2024'],
    [/Số liệu đến ngày/, '1/9/2024'],
    [/Hạn của xã/, '20/9/2024'],
    [/Hạn của cơ quan/, '20/9/2024'],
    [/Hạn tổng hợp/, '25/9/2024'],
  ] as const) {
    await user.type(screen.getByRole('textbox', { name }), day);
  }
  await user.click(screen.getByRole('button', { name: 'Mở kỳ' }));
  const toMend = await screen.findByRole('region', { name: 'Có 3 chỗ cần sửa' });
  await waitFor(() => expect(toMend).toHaveFocus());
  const to = screen.getByRole('textbox', { name: /Số liệu đến ngày/ });
  await user.clear(to);
  await user.type(to, '15/9/2024');
  await user.click(screen.getByRole('checkbox', { name: 'UBND xã Phước Sơn (đến 30/06/2025)' }));
  await user.click(
    within(screen.getByRole('group', { name: /Chỉ tiêu cần hỏi/ })).getAllByRole(
      'checkbox',
    )[0] as HTMLElement,
  );
  // Whom nothing would be asked of is named.
  const units = 'Phòng Y tế, Phòng Văn hóa và Thông tin';
  server.use(
    http.post(
      `${API}/rounds`,
      () =>
        HttpResponse.json(
          {
            type: 'urn:giam-ngheo:problem:invalid-fields',
            title: 'invalid-fields',
            status: 422,
            detail: null,
            code: 'K7Q2M9XA',
            errors: [{ pointer: '/agencyIds/0', type: 'told-by-another', params: { units } }],
          },
          { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      { once: true },
    ),
  );
  await user.click(screen.getByRole('button', { name: 'Mở kỳ' }));
  expect(
    await screen.findAllByText(new RegExp(`Đơn vị cần hỏi: ${units} không còn gì để hỏi`)),
  ).not.toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Mở kỳ' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ky-bao-cao/round-3'));
  expect(opened[0]).toMatchObject({ kind: 'AD_HOC', frequency: null, agencyIds: ['phuoc-son'] });
  expect(opened[0]?.indicatorIds).toHaveLength(1);
});

test('closing a round asks first, and is done to the version that was read', async () => {
  let version: string | null = null;
  server.use(
    http.post(`${API}/rounds/:id/close`, ({ request }) => {
      version = request.headers.get('If-Match');
      return json({ ...round, status: 'CLOSED' });
    }),
  );
  const { user } = renderApp('/ky-bao-cao/round-2');
  await user.click(await screen.findByRole('button', { name: 'Đóng kỳ' }));
  expect(version).toBeNull();
  const dialog = screen.getByRole('dialog', { name: 'Đóng kỳ' });
  await user.click(within(dialog).getByRole('button', { name: 'Đóng kỳ' }));
  expect(await screen.findByText('Đã đóng kỳ “Quý II/2024”')).toBeVisible();
  expect(version).toBe('"1"');
});

test('a refusal to close is told', async () => {
  server.use(http.post(`${API}/rounds/:id/close`, () => problem(412, 'stale-version')));
  const { user } = renderApp('/ky-bao-cao/round-2');
  await user.click(await screen.findByRole('button', { name: 'Đóng kỳ' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Đóng kỳ' }));
  expect(await screen.findByText('Có người vừa sửa mục này')).toBeVisible();
});

test('a letter to units that owe a report is there as long as one owes it, and says why it is not made', async () => {
  server.use(
    http.get(`${API}/reminder-letters/:id`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:step-not-possible',
          code: 'K7Q2M9XA',
          errors: [{ pointer: '', type: 'nothing-owed', params: {} }],
        },
        { status: 409 },
      ),
    ),
  );
  const { user } = renderApp('/ky-bao-cao/round-2');
  await user.click(await screen.findByRole('button', { name: 'Công văn đôn đốc' }));
  expect(await screen.findByText(/Mọi đơn vị đã gửi đủ báo cáo của kỳ này/)).toBeVisible();
});

test.each([
  ['everybody has sent in theirs', { counts: { ...round.counts, notStarted: 0, submitted: 2 } }],
  ['the round is closed', { status: 'CLOSED', allowedActions: ['CHANGE', 'REOPEN'] }],
  ['the plan is closed', { allowedActions: [] }],
])('no letter reminds anybody where %s', async (_where, more) => {
  server.use(http.get(`${API}/rounds/:id`, () => json({ ...round, ...more })));
  renderApp('/ky-bao-cao/round-2');
  expect(await screen.findByRole('heading', { level: 1, name: 'Quý II/2024' })).toBeVisible();
  expect(await screen.findByText('Lê Văn Quản', { exact: false })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Công văn đôn đốc' })).not.toBeInTheDocument();
});

test('the board says in words where each report stands, how late, and who was not asked', async () => {
  renderApp('/ky-bao-cao/theo-doi');
  const row = await screen.findByRole('row', { name: /Phước Sơn/ });
  expect(within(row).getByRole('link')).toHaveAccessibleName(
    'UBND xã Phước Sơn, Quý II/2024: Chưa nhập, chậm 3 ngày',
  );
  expect(row).toHaveTextContent('Chậm 3 ngày');
  expect(screen.getByRole('row', { name: /NN&PTNT/ })).toHaveTextContent('–');
  expect(within(screen.getByRole('list', { name: 'Chú thích' })).getAllByRole('listitem')).toHaveLength(9);
});

test('a holiday is added, taken away, and put back', async () => {
  const holidays = [{ id: 'h1', version: 2, day: '2024-09-02', name: 'Quốc khánh', source: sample }];
  const written: unknown[] = [];
  server.use(
    http.get(`${API}/holidays`, () => json(page(holidays as unknown as JsonBodyType[]))),
    http.post(`${API}/holidays`, async ({ request }) => {
      written.push(await request.json());
      return json({ ...holidays[0], id: 'h2' });
    }),
    http.delete(`${API}/holidays/h1`, ({ request }) => {
      written.push(request.headers.get('If-Match'));
      return new HttpResponse(null, { status: 204 });
    }),
  );
  const { user } = renderApp('/ky-bao-cao/ngay-nghi');
  await user.click(await screen.findByRole('button', { name: 'Thêm ngày nghỉ' }));
  await user.type(screen.getByRole('textbox', { name: /^Ngày/ }), '3/9/2024');
  await user.type(screen.getByRole('textbox', { name: /Dịp nghỉ/ }), 'Nghỉ bù');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(written).toEqual([
      {
        day: '2024-09-03',
        name: 'Nghỉ bù',
        source: { provenance: 'REFERENCE', section: null, note: null },
      },
    ]),
  );
  await user.click(await screen.findByRole('button', { name: 'Xóa ngày nghỉ Quốc khánh, 02/09/2024' }));
  await waitFor(() => expect(written[1]).toBe('"2"'));
  await user.click((await screen.findAllByRole('button', { name: 'Hoàn tác' })).at(-1) as HTMLElement);
  await waitFor(() => expect(written[2]).toEqual({ day: '2024-09-02', name: 'Quốc khánh', source: sample }));
});
