import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type {
  Mending,
  ProvisionedUnit,
  Provisioning,
  ProvisioningTask,
  RoleHolders,
} from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

const unit: ProvisionedUnit = {
  code: 'xa-phuoc-son',
  agencyId: 'phuoc-son',
  name: 'UBND xã Phước Sơn',
  state: 'IN_FORCE',
  endedOn: null,
  successorName: null,
  groupUrl: 'http://keycloak.example/groups/units/son',
  differences: [
    {
      kind: 'NOT_GRANTED',
      role: 'OFFICER',
      expected: 'agency:xa-phuoc-son:officer',
      found: null,
      mendable: true,
    },
    { kind: 'STRANGE_ROLE', role: null, expected: null, found: 'agency:xa-phuoc-son:boss', mendable: false },
  ],
};

const ended: ProvisionedUnit = {
  ...unit,
  code: 'xa-cu',
  name: 'UBND xã Cũ',
  state: 'ENDED',
  endedOn: '2025-06-30',
  successorName: 'UBND xã Mới',
  groupUrl: null,
  differences: [],
};

const provisioning: Provisioning = { groupsUrl: null, waiting: 2, failing: 1, units: [unit, ended] };

const holders: RoleHolders = {
  units: [
    {
      code: 'xa-cu',
      agencyId: 'cu',
      name: 'UBND xã Cũ',
      state: 'ENDED',
      groupUrl: null,
      holders: [
        {
          userId: 'p',
          userName: 'binh',
          fullName: 'Trần Văn Bình',
          role: 'HEAD',
          enabled: false,
          direct: true,
          url: null,
        },
      ],
    },
  ],
};

const task: ProvisioningTask = {
  id: 'task',
  agencyId: 'phuoc-son',
  code: 'xa-phuoc-son',
  agencyName: 'UBND xã Phước Sơn',
  cause: 'RENAMED',
  state: 'WAITING',
  createdAt: '2026-11-02T02:00:00Z',
  attempts: 3,
  nextAttemptAt: '2026-11-02T02:04:00Z',
  finishedAt: null,
  failure: 'AWAY',
  mended: [],
  askedByName: null,
};

function permitted(...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, ...permissions] }),
    ),
    http.get(`${API}/provisioning`, () => HttpResponse.json(provisioning)),
    http.get(`${API}/role-holders`, () => HttpResponse.json(holders)),
  );
}

test('who only looks sees what differs and who holds which role, and no button', async () => {
  permitted('provisioning:read');
  renderApp('/phan-quyen');
  const son = within(await screen.findByRole('row', { name: /Phước Sơn/ }));
  expect(son.getByText('2 chỗ sai lệch')).toBeInTheDocument();
  expect(son.getByText(/Nhóm Cán bộ không cho vai trò agency:xa-phuoc-son:officer/)).toBeInTheDocument();
  expect(son.getByText('(phải sửa trong Keycloak)')).toBeInTheDocument();
  expect(await son.findByText('Chưa có ai')).toBeInTheDocument();
  const old = within(screen.getByRole('row', { name: /UBND xã Cũ/ }));
  expect(old.getByText('Ngày cuối: 30/06/2025')).toBeInTheDocument();
  expect(old.getByText('UBND xã Mới tiếp nhận')).toBeInTheDocument();
  expect(old.getByText('Đã khóa')).toBeInTheDocument();
  expect(old.getByText('Gán riêng')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '2 việc, 1 việc chưa làm được' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Sửa theo sổ/ })).not.toBeInTheDocument();
});

test('what differs is shown while Keycloak is still asked who has which role, and stays if that fails', async () => {
  permitted('provisioning:read');
  let answer: (response: Response) => void = () => undefined;
  server.use(http.get(`${API}/role-holders`, () => new Promise<Response>((resolve) => (answer = resolve))));
  renderApp('/phan-quyen');
  const son = within(await screen.findByRole('row', { name: /Phước Sơn/ }));
  expect(son.getByText('2 chỗ sai lệch')).toBeInTheDocument();
  expect(son.queryByText('Chưa có ai')).not.toBeInTheDocument();
  expect(screen.getByText('Đang hỏi Keycloak ai giữ vai trò gì …')).toBeVisible();
  answer(problem(403, 'forbidden'));
  expect(await screen.findByRole('alert')).toBeInTheDocument();
  expect(son.getByText('2 chỗ sai lệch')).toBeInTheDocument();
  expect(son.queryByText('Chưa có ai')).not.toBeInTheDocument();
});

test('what differs is mended at a press, and what is left is named', async () => {
  permitted('provisioning:read', 'provisioning:write');
  const asked: unknown[] = [];
  const mending: Mending = {
    mended: [{ ...unit, differences: unit.differences.slice(0, 1) }],
    left: [{ ...unit, differences: unit.differences.slice(1) }],
  };
  server.use(
    http.post(`${API}/provisioning/mend`, async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(mending);
    }),
  );
  const { user } = renderApp('/phan-quyen');
  await user.click(await screen.findByRole('button', { name: 'Sửa theo sổ 1 đơn vị' }));
  const result = await screen.findByRole('region', { name: 'Đã sửa 1 đơn vị trong Keycloak' });
  await waitFor(() => expect(result).toHaveFocus());
  expect(result).toHaveTextContent('UBND xã Phước Sơn: cho nhóm vai trò của mình');
  expect(result).toHaveTextContent('Còn 1 đơn vị phải sửa trong Keycloak: UBND xã Phước Sơn');
  await user.click(screen.getByRole('button', { name: 'Sửa theo sổ: UBND xã Phước Sơn' }));
  await waitFor(() => expect(asked).toEqual([{ codes: [] }, { codes: ['xa-phuoc-son'] }]));
});

test('units are found by people, and by what is amiss', async () => {
  permitted('provisioning:read');
  const { user } = renderApp('/phan-quyen');
  await user.type(await screen.findByRole('searchbox', { name: 'Tìm đơn vị hoặc người' }), 'van binh');
  await waitFor(() => expect(screen.queryByRole('row', { name: /Phước Sơn/ })).not.toBeInTheDocument());
  expect(screen.getByRole('row', { name: /UBND xã Cũ/ })).toBeInTheDocument();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Hiển thị' }), 'Đơn vị chưa có ai');
  await user.click(await screen.findByRole('button', { name: 'Bỏ lọc, xem tất cả' }));
  expect(await screen.findByRole('row', { name: /Phước Sơn/ })).toBeInTheDocument();
});

test('when Keycloak is away the page says so in plain words, and what waits can be seen', async () => {
  permitted('provisioning:read');
  server.use(
    http.get(`${API}/provisioning`, () => problem(503, 'unavailable')),
    http.get(`${API}/role-holders`, () => problem(503, 'unavailable')),
    http.get(`${API}/unit-tasks`, () => HttpResponse.json(page([task]))),
  );
  const { user } = renderApp('/phan-quyen');
  expect(await screen.findByText('Keycloak chưa trả lời', undefined, { timeout: 8000 })).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: 'Xem các việc đồng bộ đang chờ' }));
  const row = within(await screen.findByRole('row', { name: /Phước Sơn/ }));
  expect(row.getByText('Cơ quan đổi tên')).toBeInTheDocument();
  expect(row.getByText('Keycloak không trả lời')).toBeInTheDocument();
  expect(row.getByText(/Đã thử 3 lần, thử lại từ 02\/11\/2026/)).toBeInTheDocument();
}, 15_000);

test('who belongs to several units chooses which one they work for', async () => {
  localStorage.clear();
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({
        ...me,
        units: [
          ...me.units,
          { agencyCode: 'nnptnt', agencyId: 'nnptnt', agencyName: 'Phòng NN&PTNT', role: 'HEAD' },
        ],
      }),
    ),
    http.get(`${API}/colleagues`, () =>
      HttpResponse.json({
        units: [
          {
            agencyCode: 'xa-phuoc-son',
            colleagues: [{ fullName: 'Trần Văn Bình', userName: null, roles: ['HEAD'] }],
          },
          { agencyCode: 'nnptnt', colleagues: [] },
        ],
      }),
    ),
  );
  const { user } = renderApp('/tai-khoan');
  const main = within(await screen.findByRole('main'));
  expect(await main.findByText('Trần Văn Bình')).toBeInTheDocument();
  await user.selectOptions(main.getByRole('combobox', { name: 'Đang làm việc cho' }), 'nnptnt');
  expect(await main.findByText('Chưa có ai khác trong đơn vị này.')).toBeInTheDocument();
  expect(document.title).toContain('Phòng NN&PTNT');
});

test('the account page stays of use while nobody can tell who else is in the unit', async () => {
  server.use(http.get(`${API}/colleagues`, () => problem(503, 'unavailable')));
  renderApp('/tai-khoan');
  expect(
    await screen.findByText('Chưa xem được danh sách', undefined, { timeout: 8000 }),
  ).toBeInTheDocument();
  expect(screen.getByText('commune-officer')).toBeInTheDocument();
}, 15_000);

test('whoever wants no mail says so for themselves, with the version that they have seen', async () => {
  const written: unknown[] = [];
  server.use(
    http.put(`${API}/mail-preference`, async ({ request }) => {
      written.push({ ifMatch: request.headers.get('If-Match'), body: await request.json() });
      return HttpResponse.json({ id: 'mail', reminders: false, version: 1 });
    }),
  );
  const { user } = renderApp('/tai-khoan');
  const choice = await screen.findByRole('checkbox', { name: 'Nhận thư nhắc hạn báo cáo' });
  expect(choice).toBeChecked();
  expect(choice).toHaveAccessibleDescription(/thông báo dưới chuông vẫn có/);
  await user.click(choice);
  expect(await screen.findByText(/^Từ nay không có thư nhắc/)).toBeInTheDocument();
  expect(choice).not.toBeChecked();
  expect(written).toEqual([{ ifMatch: '"0"', body: { reminders: false } }]);
});
