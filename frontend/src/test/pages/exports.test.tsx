import { screen } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { me, plan } from '@/test/fixtures';
import { communes, inWords, jobs, trace, trend } from '@/test/fixtures-progress';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
let asked: URL[] = [];

beforeEach(() => {
  asked = [];
  // jsdom keeps no files.
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function offer(path: string, name: string) {
  server.use(
    http.get(`${API}${path}`, ({ request }) => {
      asked.push(new URL(request.url));
      return new HttpResponse('x', {
        headers: {
          'Content-Type': SHEET,
          'Content-Disposition': `attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
        },
      });
    }),
  );
}

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const query = () => Object.fromEntries(asked.at(-1)?.searchParams ?? []);

test('obstacles are saved as they are filtered and sorted on screen', async () => {
  offer('/sheets/obstacles', 'Danh sách vướng mắc.xlsx');
  server.use(http.get(`${API}/obstacles`, () => json(page([]))));
  const { user } = renderApp('/vuong-mac?q=đất&state=OPEN&overdue=true&agency=phuoc-son&order=title');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Danh sách vướng mắc.xlsx”')).toBeVisible();
  expect(query()).toEqual({
    planId: 'plan-2024',
    search: 'đất',
    state: 'OPEN',
    overdue: 'true',
    agencyId: 'phuoc-son',
    sort: 'title',
  });
});

test('the communes’ plans are saved beside the district’s targets', async () => {
  offer('/sheets/commune-comparison', 'So kế hoạch xã với chỉ tiêu huyện.xlsx');
  server.use(
    http.get(`${API}/plans/:id/commune-comparison`, () =>
      json({ planId: 'plan-2024', communes: [], indicators: [] }),
    ),
  );
  const { user } = renderApp('/ke-hoach-xa?view=comparison');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “So kế hoạch xã với chỉ tiêu huyện.xlsx”')).toBeVisible();
  expect(query()).toEqual({ planId: 'plan-2024' });
});

test('sub-projects are saved as they are searched for', async () => {
  offer('/sheets/sub-projects', 'Dự án và tiểu dự án.xlsx');
  const { user } = renderApp('/du-an?q=nghề&agency=ldtbxh');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Dự án và tiểu dự án.xlsx”')).toBeVisible();
  expect(query()).toEqual({ planId: 'plan-2024', search: 'nghề', leadId: 'ldtbxh' });
});

test('all that is shown of an indicator is saved together, of the area and the day that are looked at', async () => {
  offer('/sheets/progress-indicators/i2', 'Tiến độ I2.xlsx');
  server.use(
    http.get(`${API}/me`, () => json({ ...me, permissions: [...me.permissions, 'report:read'] })),
    http.get(`${API}/progress`, () =>
      json({
        planId: 'plan-2024',
        areaId: 'tuy-phuoc',
        areaName: 'Huyện Tuy Phước',
        asOf: '2024-06-30',
        yearFrom: '2023-12-15',
        yearTo: '2024-12-14',
        rows: [jobs, inWords],
      }),
    ),
    http.get(`${API}/progress-trends/:id`, () => json(trend)),
    http.get(`${API}/progress-communes/:id`, () =>
      json({ indicatorId: 'i2', asOf: '2024-06-30', areasAsOf: null, rows: communes }),
    ),
    http.get(`${API}/progress-traces/:id`, () => json(trace)),
  );
  const { user } = renderApp('/tien-do/i2?asOf=2024-06-30&area=phuoc-son-area');
  await user.click(await screen.findByRole('button', { name: 'Xuất cả trang ra Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Tiến độ I2.xlsx”')).toBeVisible();
  expect(query()).toEqual({ areaId: 'phuoc-son-area', asOf: '2024-06-30' });
});

const reads = (...more: string[]) =>
  server.use(
    http.get(`${API}/me`, () => json({ ...me, permissions: [...me.permissions, 'report:read', ...more] })),
  );

test('what waits for one’s word is saved from its screen', async () => {
  offer('/sheets/review-queue', 'Báo cáo chờ kiểm tra, duyệt.xlsx');
  reads('report:verify');
  server.use(http.get(`${API}/reports`, () => json(page([]))));
  const { user } = renderApp('/duyet-bao-cao');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Báo cáo chờ kiểm tra, duyệt.xlsx”')).toBeVisible();
  expect(query()).toEqual({ planId: 'plan-2024' });
});

test('one’s own reports are saved, of the unit that is chosen', async () => {
  offer('/sheets/reports', 'Báo cáo của đơn vị.xlsx');
  reads('report:write');
  server.use(http.get(`${API}/reports`, () => json(page([]))));
  const { user } = renderApp('/nhap-ket-qua');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Báo cáo của đơn vị.xlsx”')).toBeVisible();
  expect(query()).toEqual({ planId: 'plan-2024', own: 'true' });
});

test('where there are several units, the reports are of the one that is looked at', async () => {
  offer('/sheets/reports', 'Báo cáo của đơn vị.xlsx');
  const other = {
    agencyCode: 'xa-phuoc-hoa',
    agencyId: 'phuoc-hoa',
    agencyName: 'Phước Hòa',
    role: 'OFFICER',
  };
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, units: [...me.units, other], permissions: [...me.permissions, 'report:read'] }),
    ),
    http.get(`${API}/reports`, () => json(page([]))),
  );
  const { user } = renderApp('/nhap-ket-qua');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Báo cáo của đơn vị.xlsx”')).toBeVisible();
  expect(query()).toEqual({ planId: 'plan-2024', own: 'true', agencyId: 'phuoc-son' });
});

test('rounds are saved in the order of their screen', async () => {
  offer('/sheets/rounds', 'Các kỳ báo cáo.xlsx');
  reads();
  server.use(http.get(`${API}/rounds`, () => json(page([]))));
  const { user } = renderApp('/ky-bao-cao');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Các kỳ báo cáo.xlsx”')).toBeVisible();
  expect(query()).toEqual({ planId: 'plan-2024', sort: '-dataTo' });
});

test('guidance is saved as it is searched for', async () => {
  offer('/sheets/guidance', 'Hướng dẫn chung.xlsx');
  server.use(http.get(`${API}/guidance`, () => json(page([]))));
  const { user } = renderApp('/vuong-mac/huong-dan?q=đất');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Hướng dẫn chung.xlsx”')).toBeVisible();
  // Of all plans, as the screen shows it.
  expect(query()).toEqual({ search: 'đất', sort: '-publishedAt' });
});

test('a commune’s plan is saved with its targets, tasks and budget', async () => {
  offer('/sheets/commune-plans/commune', 'Kế hoạch xã.xlsx');
  const own = { ...plan, id: 'commune', parentPlanId: 'plan-2024', areaId: 'phuoc-son-area' };
  server.use(
    http.get(`${API}/commune-plans/commune`, () => json(own)),
    http.get(`${API}/commune-plans/commune/context`, () =>
      json({ planId: 'commune', indicatorIds: [], subProjectIds: [], allowedActions: [], ownDraft: false }),
    ),
    http.get(`${API}/commune-targets`, () => json(page([]))),
    http.get(`${API}/commune-tasks`, () => json(page([]))),
    http.get(`${API}/commune-budget-lines`, () => json(page([]))),
  );
  const { user } = renderApp('/ke-hoach-xa/commune');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Kế hoạch xã.xlsx”')).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('administrators save who has which role', async () => {
  offer('/sheets/role-holders', 'Đơn vị và người có vai trò.xlsx');
  reads('provisioning:read');
  server.use(
    http.get(`${API}/provisioning`, () => json({ groupsUrl: null, waiting: 0, failing: 0, units: [] })),
    http.get(`${API}/role-holders`, () => json({ units: [] })),
  );
  const { user } = renderApp('/phan-quyen');
  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }, PATIENCE));
  expect(await screen.findByText('Đã tải “Đơn vị và người có vai trò.xlsx”')).toBeVisible();
});
