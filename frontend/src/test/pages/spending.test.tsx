import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { DisbursementRequest } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { disbursement, disbursements, draftDecision } from '@/test/fixtures-spending';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let asked: URLSearchParams[] = [];

function as(...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'money:read', ...permissions] }),
    ),
  );
}

beforeEach(() => {
  asked = [];
  as();
  server.use(
    http.get(`${API}/disbursements`, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json(page(disbursements));
    }),
  );
});

test('a line that was reversed and the one that takes it back stand side by side, told apart in words', async () => {
  renderApp('/kinh-phi/giai-ngan');
  const table = await screen.findByRole('table', { name: /Bấm vào số chứng từ/ });
  const row = (name: RegExp) => within(table).getByRole('row', { name });
  expect(row(/KB-31/)).toHaveTextContent(/12,5.*Vượt số dư.*Đã đảo/);
  expect(row(/KB-32/)).toHaveTextContent(/-12,5.*Dòng đảo/);
  expect(row(/KB-33/)).toHaveTextContent(/Tạm ứng.*150/);
  expect(screen.getByText('3 / 3 dòng')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Nhập chứng từ' })).not.toBeInTheDocument();
});

test('what is looked for goes to the API and into the address', async () => {
  const { user, router } = renderApp('/kinh-phi/giai-ngan?kind=ADVANCE');
  expect(await screen.findByRole('combobox', { name: 'Hình thức' })).toHaveValue('ADVANCE');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Đánh dấu' }), 'Vượt số dư');
  await waitFor(() => expect(asked.at(-1)?.get('flag')).toBe('OVER_BALANCE'));
  expect(asked.at(-1)?.get('kind')).toBe('ADVANCE');
  expect(router.state.location.search).toMatchObject({ kind: 'ADVANCE', flag: 'OVER_BALANCE' });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Đánh dấu' }), 'Còn hiệu lực');
  await waitFor(() => expect(asked.at(-1)?.get('standing')).toBe('true'));
  expect(asked.at(-1)?.get('flag')).toBeNull();
});

test('the register is read page by page, and says how many of how many it shows', async () => {
  server.use(
    http.get(`${API}/disbursements`, ({ request }) => {
      const next = new URL(request.url).searchParams.get('pageToken') === 'next';
      return HttpResponse.json({
        items: [disbursement(next ? '2' : '1')],
        nextPageToken: next ? null : 'next',
        total: 2,
      });
    }),
  );
  const { user } = renderApp('/kinh-phi/giai-ngan');
  expect(await screen.findByText('1 / 2 dòng')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
  expect(await screen.findByRole('link', { name: 'KB-2' })).toBeInTheDocument();
  expect(screen.getByText('2 / 2 dòng')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Xem thêm' })).not.toBeInTheDocument();
});

test('an empty register says who enters what; an empty search says that nothing fits', async () => {
  server.use(http.get(`${API}/disbursements`, () => HttpResponse.json(page([]))));
  renderApp('/kinh-phi/giai-ngan');
  expect(await screen.findByText('Chưa có khoản chi nào')).toBeInTheDocument();
  expect(screen.getByText(/nhập chứng từ ở đây/)).toBeInTheDocument();
});

test('an empty search says that nothing fits, and keeps what was looked for', async () => {
  server.use(http.get(`${API}/disbursements`, () => HttpResponse.json(page([]))));
  renderApp('/kinh-phi/giai-ngan?q=khong-co');
  expect(await screen.findByText('Không có dòng nào khớp')).toBeInTheDocument();
  expect(screen.getByRole('searchbox', { name: /Tìm chứng từ/ })).toHaveValue('khong-co');
});

test('a voucher is entered in whole đồng, once, under a key', async () => {
  as('disbursement:write');
  const sent: { key: string | null; body: DisbursementRequest }[] = [];
  server.use(
    http.post(`${API}/disbursements`, async ({ request }) => {
      const body = (await request.json()) as DisbursementRequest;
      sent.push({ key: request.headers.get('Idempotency-Key'), body });
      return HttpResponse.json(disbursement('new', { voucher: body.voucher }), { status: 201 });
    }),
    http.get(`${API}/disbursements/new`, () => HttpResponse.json(disbursement('new'))),
    http.get(`${API}/disbursements/new/clearances`, () => HttpResponse.json([])),
  );
  const { user, router } = renderApp('/kinh-phi/giai-ngan/moi');
  await user.type(await screen.findByRole('textbox', { name: /^Số chứng từ/ }), 'KB-7');
  await user.type(screen.getByRole('textbox', { name: /^Ngày chứng từ/ }), '6/5/2024');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Tiểu dự án/ }), 's31');
  await user.selectOptions(screen.getByRole('combobox', { name: /^Nguồn vốn/ }), 'CENTRAL');
  await user.type(screen.getByRole('textbox', { name: /^Số tiền/ }), '12,5');
  await user.click(screen.getByRole('button', { name: 'Ghi vào sổ' }));
  const toMend = await screen.findByRole('region', { name: /chỗ cần sửa/ });
  await waitFor(() => expect(toMend).toHaveFocus());
  expect(sent).toHaveLength(0);
  await user.clear(screen.getByRole('textbox', { name: /^Số tiền/ }));
  await user.type(screen.getByRole('textbox', { name: /^Số tiền/ }), '12.500.000');
  await user.click(screen.getByRole('button', { name: 'Ghi vào sổ' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/kinh-phi/giai-ngan/new'));
  expect(sent).toHaveLength(1);
  expect(sent[0]?.key).toMatch(/^[0-9a-f-]{32,36}$/);
  expect(sent[0]?.body).toMatchObject({ paidOn: '2024-05-06', amount: 12_500_000, agencyId: 'phuoc-son' });
});

test('the lines of a draft decision come from Excel, to the version that was read', async () => {
  as('decision:write');
  let version: string | null = null;
  const counts = {
    rows: 2,
    added: 2,
    changed: 0,
    removed: 35,
    faulty: 0,
    errorCount: 0,
    errors: [],
    importedBefore: null,
  };
  server.use(
    http.get(`${API}/decisions/:id`, () => HttpResponse.json(draftDecision)),
    http.get(`${API}/decisions/:id/lines`, () =>
      HttpResponse.json({ id: draftDecision.id, lines: [], version: 3 }),
    ),
    http.get(`${API}/decisions/:id/check`, () => HttpResponse.json({ errors: [] })),
    http.post(`${API}/decisions/:id/lines-import/preview`, () => HttpResponse.json(counts)),
    http.post(`${API}/decisions/:id/lines-import`, ({ request }) => {
      version = request.headers.get('If-Match');
      return HttpResponse.json(counts);
    }),
  );
  const { user, router } = renderApp('/kinh-phi/quyet-dinh/decision-1');
  await user.click(await screen.findByRole('link', { name: 'Nhập các dòng từ Excel' }));
  expect(router.state.location.pathname).toBe('/kinh-phi/quyet-dinh/decision-1/excel');
  await user.upload(
    await screen.findByLabelText('Chọn tệp Excel', { selector: 'input' }),
    new File(['x'], 'dòng tiền.xlsx', { type: SHEET }),
  );
  expect(await screen.findByText('35 dòng đang có sẽ bị xóa')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ghi 2 dòng' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/kinh-phi/quyet-dinh/decision-1'));
  expect(version).toBe('"3"');
});

test('an issued decision takes no lines from Excel, and says why', async () => {
  as('decision:write');
  server.use(
    http.get(`${API}/decisions/:id`, () =>
      HttpResponse.json({ ...draftDecision, status: 'ISSUED', allowedActions: [] }),
    ),
  );
  renderApp('/kinh-phi/quyet-dinh/decision-1/excel');
  expect(await screen.findByText('Không sửa được các dòng này')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Chọn tệp Excel' })).not.toBeInTheDocument();
});
