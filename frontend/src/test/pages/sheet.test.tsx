import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SheetPreview } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

beforeEach(() => {
  // jsdom keeps no files.
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }));
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function sheet(name: string) {
  return new HttpResponse('x', {
    headers: {
      'Content-Type': SHEET,
      'Content-Disposition': `attachment; filename="x.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
}

const preview: SheetPreview = {
  rows: 2,
  added: 1,
  changed: 0,
  removed: 0,
  faulty: 0,
  errorCount: 0,
  errors: [],
  importedBefore: null,
};
const faulty: SheetPreview = {
  ...preview,
  added: 0,
  faulty: 1,
  errorCount: 1,
  errors: [
    { cell: 'B3', row: 3, column: 'Mã xã, thị trấn', type: 'unknown-code', params: { value: '99999' } },
  ],
};

function asBank() {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'money:read', 'credit:write'] }),
    ),
  );
}

test('the table on screen is saved under the name that the server gives it', async () => {
  server.use(http.get(`${API}/sheets/agencies`, () => sheet('Danh sách cơ quan (25-11-2026).xlsx')));
  const { user } = renderApp('/co-quan');

  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }));

  expect(await screen.findByText('Đã tải “Danh sách cơ quan (25-11-2026).xlsx”')).toBeVisible();
});

test('a sheet that could not be made says so with its code', async () => {
  server.use(http.get(`${API}/sheets/agencies`, () => problem(500, 'internal')));
  const { user } = renderApp('/co-quan');

  await user.click(await screen.findByRole('button', { name: 'Xuất Excel' }));

  expect(await screen.findByText(/K7Q2M9XA/)).toBeVisible();
});

test('wrong cells are told by their address, and nothing can be saved', async () => {
  asBank();
  server.use(
    http.post(`${API}/credit-import/preview`, () => HttpResponse.json(faulty)),
    http.post(`${API}/credit-import/marked`, () => sheet('Dòng cần sửa.xlsx')),
  );
  const { user } = renderApp('/kinh-phi/tin-dung/nhap');

  await user.upload(
    await screen.findByLabelText('Chọn tệp Excel', { selector: 'input' }),
    new File(['x'], 'tín dụng.xlsx', { type: SHEET }),
  );

  expect(await screen.findByRole('rowheader', { name: 'B3' })).toBeVisible();
  expect(screen.getByText('không có mã “99999”')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Ghi / })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tải tệp có cột “Lý do”' }));
  await waitFor(() => expect(HTMLAnchorElement.prototype.click).toHaveBeenCalled());
});

test('a sheet is saved once, however often a lost answer makes people press again', async () => {
  asBank();
  const keys: (string | null)[] = [];
  server.use(
    http.post(`${API}/credit-import/preview`, () => HttpResponse.json(preview)),
    http.post(`${API}/credit-import`, ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1 ? HttpResponse.error() : HttpResponse.json(preview);
    }),
    http.get(`${API}/credit-summary`, () =>
      HttpResponse.json({
        planId: 'plan-2024',
        month: null,
        months: [],
        byProgramme: [],
        byArea: [],
        missing: [],
      }),
    ),
  );
  const { user, router } = renderApp('/kinh-phi/tin-dung/nhap');

  await user.upload(
    await screen.findByLabelText('Chọn tệp Excel', { selector: 'input' }),
    new File(['x'], 'tín dụng.xlsx', { type: SHEET }),
  );
  await user.click(await screen.findByRole('button', { name: 'Ghi 2 dòng' }));
  expect(await screen.findByText(/Mất kết nối/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ghi 2 dòng' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/kinh-phi/tin-dung'));
  expect(keys).toHaveLength(2);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
});

test('the sheet has the month that is shown, and the screen says of whom it has nothing', async () => {
  asBank();
  const asked: (string | null)[] = [];
  const figures = { loans: 12, lent: 600_000_000, outstanding: 1_450_000_000 };
  server.use(
    http.get(`${API}/credit-summary`, () =>
      HttpResponse.json({
        planId: 'plan-2024',
        month: '2024-06-01',
        months: ['2024-06-01', '2024-05-01'],
        byProgramme: [{ ...figures, programme: 'HOUSING', areaId: null, households: 31 }],
        byArea: [{ ...figures, programme: null, areaId: 'phuoc-son-area', households: null }],
        missing: ['phuoc-hoa-area'],
      }),
    ),
    http.get(`${API}/credit-totals`, () => HttpResponse.json({ items: [], nextPageToken: null, total: 0 })),
    http.get(`${API}/sheets/credit-totals`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('month'));
      return sheet('Tín dụng chính sách.xlsx');
    }),
  );
  const { user } = renderApp('/kinh-phi/tin-dung');

  expect(await screen.findByText('1/2 xã, thị trấn đã có số liệu tháng 06/2024')).toBeVisible();
  expect(screen.getByText(/Chưa có: .*Phước Hòa/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Xuất Excel' }));

  await waitFor(() => expect(asked).toEqual(['2024-06-01']));
});

test('a file that is no sheet is refused in words that say what to do', async () => {
  asBank();
  server.use(
    http.post(`${API}/credit-import/preview`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:unfit-file',
          title: 'x',
          status: 422,
          detail: null,
          code: 'K7Q2M9XA',
          errors: [{ pointer: '', type: 'macros', params: {} }],
        },
        { status: 422 },
      ),
    ),
  );
  const { user } = renderApp('/kinh-phi/tin-dung/nhap');

  await user.upload(
    await screen.findByLabelText('Chọn tệp Excel', { selector: 'input' }),
    new File(['x'], 'macro.xlsx', { type: SHEET }),
  );

  expect(await screen.findByRole('alert')).toHaveTextContent('Tệp chứa macro');
});
