import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import {
  counterpart,
  fundingChange,
  fundingCourse,
  fundingEvent,
  fundingMatrix,
} from '@/test/fixtures-matrix';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

let asked: URL[] = [];

function as(roles: typeof me.programmeRoles, ...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({
        ...me,
        programmeRoles: roles,
        permissions: [...me.permissions, 'money:read', ...permissions],
      }),
    ),
  );
}

beforeEach(() => {
  asked = [];
  as(['FINANCE']);
  server.use(
    http.get(`${API}/plans/:id/funding-matrix`, ({ request }) => {
      const url = new URL(request.url);
      asked.push(url);
      const agencyId = url.searchParams.get('agencyId');
      return HttpResponse.json({ ...fundingMatrix, agencyId });
    }),
    http.get(`${API}/plans/:id/funding-changes`, ({ request }) => {
      asked.push(new URL(request.url));
      return HttpResponse.json(page([fundingChange]));
    }),
    http.get(`${API}/sub-projects/:id/funding-timeline`, () => HttpResponse.json(page([fundingEvent]))),
    http.get(`${API}/sub-projects/:id/funding-course`, () => HttpResponse.json(fundingCourse)),
    http.get(`${API}/plans/:id/counterpart`, () => HttpResponse.json(counterpart)),
  );
});

const lastOf = (part: string) => asked.filter((url) => url.pathname.endsWith(part)).at(-1)?.searchParams;

test('shows the four figures, and what is not known as not known', async () => {
  renderApp('/kinh-phi');
  const table = await screen.findByRole('table', { name: /Bốn số liệu/ });
  const row = within(table).getByRole('row', { name: /Vốn Trung ương/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['1.227', expect.stringContaining('1.300'), '+73', '1.000', '150', '1.150']);
  const open = within(table).getByRole('row', { name: /Nguồn chưa nêu rõ/ });
  expect(within(open).getByText('Chưa rõ số tiền')).toBeInTheDocument();
  expect(within(open).getAllByText('–')).toHaveLength(5);
  expect(within(open).queryByText('0')).not.toBeInTheDocument();
  expect(screen.getByText('Có số liệu mẫu')).toBeInTheDocument();
});

test('what the plan states is saved as a sheet of its own, beside the table on screen', async () => {
  let planId: string | null = null;
  server.use(
    http.get(`${API}/sheets/stated-funding`, ({ request }) => {
      planId = new URL(request.url).searchParams.get('planId');
      return problem(500, 'internal');
    }),
  );
  const { user } = renderApp('/kinh-phi');
  await user.click(await screen.findByRole('button', { name: 'Xuất số kế hoạch nêu' }));
  expect(await screen.findByText(/K7Q2M9XA/)).toBeVisible();
  expect(planId).toBe('plan-2024');
  expect(screen.getByRole('button', { name: 'Xuất Excel' })).toBeVisible();
});

test('asks as of a day that is typed day first, and keeps it in the address', async () => {
  const { user, router } = renderApp('/kinh-phi');
  const day = await screen.findByRole('textbox', { name: 'Tính đến ngày' });
  await user.type(day, '31/3/2024{Enter}');
  await waitFor(() => expect(lastOf('funding-matrix')?.get('asOf')).toBe('2024-03-31'));
  expect(router.state.location.search).toMatchObject({ asOf: '2024-03-31' });
  expect(lastOf('funding-changes')?.get('asOf')).toBe('2024-03-31');
});

test('says where a day is none', async () => {
  const { user } = renderApp('/kinh-phi');
  await user.type(await screen.findByRole('textbox', { name: 'Tính đến ngày' }), '31/02/2024{Enter}');
  expect(await screen.findByText(/cần là một ngày có thật/)).toBeInTheDocument();
  expect(lastOf('funding-matrix')?.get('asOf')).toBeNull();
});

test('explains a figure by kinds of decisions and by each of them', async () => {
  const { user } = renderApp('/kinh-phi');
  const table = await screen.findByRole('table', { name: /Bốn số liệu/ });
  const row = within(table).getByRole('row', { name: /Vốn Trung ương/ });
  await user.click(within(row).getByRole('button', { name: /Xem do quyết định nào/ }));
  const dialog = await screen.findByRole('dialog', { name: /Vì sao có số này/ });
  expect(within(dialog).getByRole('row', { name: /Điều chỉnh 73/ })).toBeInTheDocument();
  expect(await within(dialog).findByText('611/QĐ-UBND', { exact: false })).toBeInTheDocument();
  expect(lastOf('funding-changes')?.get('subProjectId')).toBe('s31');
  expect(lastOf('funding-changes')?.get('fundingSource')).toBe('CENTRAL');
});

test('begins with the own unit for who does not follow all of the money', async () => {
  as([]);
  const { user } = renderApp('/kinh-phi');
  expect(await screen.findByText(/Số liệu của UBND xã Phước Sơn/)).toBeInTheDocument();
  expect(lastOf('funding-matrix')?.get('agencyId')).toBe('phuoc-son');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Xem theo' }), 'Toàn kế hoạch');
  await waitFor(() => expect(lastOf('funding-matrix')?.get('agencyId')).toBeNull());
});

test('tells what changed since a day, and what was posted late', async () => {
  const { user } = renderApp('/kinh-phi');
  await user.type(await screen.findByRole('textbox', { name: 'Từ sau ngày' }), '1/4/2024{Enter}');
  await waitFor(() => expect(lastOf('funding-changes')?.get('since')).toBe('2024-04-01'));
  expect(await screen.findByText('ghi sổ 01/07/2024')).toBeInTheDocument();
});

test('draws a sub-project over time, and lists each movement with the figures after it', async () => {
  const { user } = renderApp('/kinh-phi/dong-thoi-gian/s31');
  expect(
    await screen.findByRole('img', { name: /Đến ngày 23\/02\/2024: Được giao 1.227/ }),
  ).toBeInTheDocument();
  const row = await screen.findByRole('row', { name: /Phân bổ đầu năm 611/ });
  expect(within(row).getByText('ngoài huyện → Phòng NN&PTNT')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Xem bảng' }));
  expect(screen.getByRole('table', { name: /cộng dồn theo ngày/ })).toBeInTheDocument();
});

test('holds the counterpart rule against the plan, for now, with notes on lines', async () => {
  renderApp('/kinh-phi/doi-ung');
  expect(await screen.findByText('17,41%')).toBeInTheDocument();
  expect(screen.getByText('Đạt')).toBeInTheDocument();
  expect(screen.getByText('Tạm tính')).toBeInTheDocument();
  const line = screen.getByRole('row', { name: /DA2/ });
  expect(line).toHaveTextContent('14,99%');
  expect(line).toHaveTextContent('Thiếu 0,3 triệu đồng');
  expect(screen.queryByRole('link', { name: 'Đặt mức đối ứng' })).not.toBeInTheDocument();
});

test('lets finance set the class from the version that was read', async () => {
  as(['FINANCE'], 'counterpart:write');
  let body: unknown = null;
  let version: string | null = null;
  server.use(
    http.put(`${API}/plans/:id/counterpart`, async ({ request }) => {
      body = await request.json();
      version = request.headers.get('If-Match');
      return HttpResponse.json({ ...counterpart, version: 1 });
    }),
  );
  const { user, router } = renderApp('/kinh-phi/doi-ung');
  await user.click(await screen.findByRole('link', { name: 'Đặt mức đối ứng' }));
  await user.selectOptions(
    await screen.findByRole('combobox', { name: /Mức áp dụng/ }),
    'Tối thiểu 10% vốn Trung ương',
  );
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/kinh-phi/doi-ung'));
  expect(version).toBe('"0"');
  expect(body).toMatchObject({ classId: 'c10', source: { provenance: 'ASSUMED' } });
});
