import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { communes, figure, internet, inWords, jobs, trace, trend } from '@/test/fixtures-progress';
import { renderApp } from '@/test/render-app';
import { API, problem, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
let asked: URL[] = [];

const progress = (rows: unknown[]) => ({
  planId: 'plan-2024',
  areaId: 'tuy-phuoc',
  areaName: 'Huyện Tuy Phước',
  asOf: '2024-06-30',
  yearFrom: '2023-12-15',
  yearTo: '2024-12-14',
  rows,
});

beforeEach(() => {
  asked = [];
  server.use(
    http.get(`${API}/me`, () => json({ ...me, permissions: [...me.permissions, 'report:read'] })),
    http.get(`${API}/progress`, ({ request }) => {
      asked.push(new URL(request.url));
      return json(progress([jobs, internet, inWords]));
    }),
    http.get(`${API}/progress-trends/:id`, () => json(trend)),
    http.get(`${API}/progress-communes/:id`, ({ request }) => {
      asked.push(new URL(request.url));
      const areasAsOf = new URL(request.url).searchParams.get('areasAsOf');
      const rows = areasAsOf
        ? communes.map((one) => ({ ...one, tileColumn: null, tileRow: null }))
        : communes;
      return json({ indicatorId: 'i2', asOf: '2024-06-30', areasAsOf, rows });
    }),
    http.get(`${API}/progress-traces/:id`, () => json(trace)),
  );
});

test('each indicator stands against its target, in figures and in words', async () => {
  renderApp('/tien-do');
  const row = await screen.findByRole('row', { name: /I2 Số lao động/ });
  for (const text of ['1.850', '1.990', '2.138', '4.300', 'Chậm', '43% chỉ tiêu', 'đến 14/06/2024'])
    expect(row).toHaveTextContent(text);
  expect(row).toHaveTextContent('Chưa nộp: Phước Hòa');
  expect(row).toHaveTextContent('Chờ duyệt: Phước Hòa, Phước Sơn');
  expect(screen.getByRole('row', { name: /I8/ })).toHaveTextContent('62,4% (1.248 / 2.000)');
  expect(screen.getByRole('row', { name: /I11/ })).toHaveTextContent('20/23 báo cáo bằng lời');
  expect(screen.getByText(/đến ngày 30\/06\/2024/)).toBeVisible();
  expect(screen.getByText('Chậm: 2')).toBeVisible();
});

test('periods for which nobody has asked are named beside who is missing, and nothing is complete without them', async () => {
  const unasked = [
    { frequency: 'MONTHLY', year: 2024, first: 2, last: 3 },
    { frequency: 'QUARTERLY', year: 2024, first: 1, last: 1 },
  ];
  server.use(
    http.get(`${API}/progress`, () =>
      json(
        progress([
          { ...jobs, unasked },
          {
            ...internet,
            unasked: [{ frequency: 'MONTHLY', year: 2024, first: 2, last: 8 }],
            accepted: figure(60),
            provisional: null,
          },
        ]),
      ),
    ),
  );
  renderApp('/tien-do');
  const row = await screen.findByRole('row', { name: /I2 Số lao động/ });
  expect(row).toHaveTextContent('Chưa mở kỳ: Tháng 2/2024, Tháng 3/2024, Quý 1/2024');
  expect(row).toHaveTextContent('Chưa nộp: Phước Hòa');
  const other = screen.getByRole('row', { name: /I8/ });
  const many = within(other).getByText('Chưa mở 7 kỳ');
  expect(many.closest('details')).toHaveTextContent('Chưa mở kỳ: Tháng 2/2024 … Tháng 8/2024');
  expect(within(other).queryByText('Đủ')).not.toBeInTheDocument();
});

test('a unit that does not see what is not accepted is told of accepted figures only', async () => {
  server.use(http.get(`${API}/progress`, () => json(progress([{ ...jobs, provisional: null }]))));
  renderApp('/tien-do');
  const row = await screen.findByRole('row', { name: /I2 Số lao động/ });
  expect(row).toHaveTextContent('Chưa có số liệu được duyệt: Phước Hòa (2 kỳ), Phước Sơn');
  expect(screen.queryByRole('columnheader', { name: 'Tạm tính' })).not.toBeInTheDocument();
});

test('the day and the area stand in the address, and are asked for', async () => {
  const { user, router } = renderApp('/tien-do?asOf=2024-03-31');
  await user.selectOptions(await screen.findByLabelText('Địa bàn'), 'Xã Phước Sơn');
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('areaId')).toBe('phuoc-son-area'));
  expect(asked.at(-1)?.searchParams.get('asOf')).toBe('2024-03-31');
  expect(router.state.location.search).toMatchObject({ area: 'phuoc-son-area', asOf: '2024-03-31' });
});

test('where no round was opened it says who must act', async () => {
  server.use(
    http.get(`${API}/progress`, () => json(progress([{ ...jobs, accepted: figure(null, { asked: 0 }) }]))),
  );
  renderApp('/tien-do');
  expect(await screen.findByText('Chưa có kỳ báo cáo nào')).toBeVisible();
  expect(screen.getByText(/cơ quan quản lý chương trình mở kỳ báo cáo/)).toBeVisible();
});

test('a failure is told with its code', async () => {
  server.use(http.get(`${API}/progress`, () => problem(500, 'internal')));
  renderApp('/tien-do');
  expect(await screen.findByText(/K7Q2M9XA/)).toBeVisible();
});

test('the course is drawn, and the same as a table', async () => {
  const { user } = renderApp('/tien-do/i2');
  expect(
    await screen.findByRole('img', { name: /Sau 2 kỳ có số liệu, đến 14\/06\/2024: đã duyệt 1.850 người/ }),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Xem bảng' }));
  const row = await screen.findByRole('row', { name: /15\/03\/2024 – 14\/06\/2024/ });
  for (const text of ['950', '1.850', '1.090', '1.990', '2.138', 'Chưa nộp: Phước Hòa'])
    expect(row).toHaveTextContent(text);
});

test('a commune is chosen on the map or in the table; who has told nothing has no rank and is no 0', async () => {
  const { user, router } = renderApp('/tien-do/i2');
  const map = await screen.findByRole('list', { name: /I2 Số lao động.*chọn một xã/ });
  expect(within(map).getByRole('button', { name: /Phước Sơn.*1\.850.*Đạt tiến độ/ })).toBeVisible();
  const silent = within(map).getByRole('button', { name: /Phước Hòa.*–.*Chưa đánh giá/ });
  const row = screen.getByRole('row', { name: /^Xã Phước Hòa/ });
  expect(row).toHaveTextContent('Chưa nộp: Phước Hòa (2 kỳ)');
  expect(within(row).queryByText('0')).not.toBeInTheDocument();
  await user.click(silent);
  await waitFor(() => expect(router.state.location.search).toMatchObject({ area: 'phuoc-hoa-area' }));
  expect(await screen.findByRole('button', { name: 'Xã Phước Hòa' })).toHaveAttribute('aria-pressed', 'true');
});

test('the communes are re-read on the units that carry them on', async () => {
  const { user } = renderApp('/tien-do/i2');
  await user.click(await screen.findByRole('radio', { name: 'Từ 01/07/2025' }));
  await waitFor(() => expect(asked.at(-1)?.searchParams.get('areasAsOf')).toBe('2025-07-01'));
  expect(await screen.findByText(/Bản đồ ô chỉ có cho/)).toBeVisible();
});

test('a figure leads to the reports behind it', async () => {
  renderApp('/tien-do/i2');
  const row = await screen.findByRole('row', { name: /Quý II\/2024 – UBND xã Phước Sơn/ });
  for (const text of ['950', 'Đã duyệt', 'Ngày hội việc làm']) expect(row).toHaveTextContent(text);
  expect(within(row).getByRole('link')).toHaveAttribute('href', expect.stringContaining('/bao-cao/report-7'));
  expect(screen.getByText(/Còn 1 số liệu chưa được duyệt/)).toBeVisible();
});

test('what is told in words has no chart and no map', async () => {
  renderApp('/tien-do/i11');
  expect(await screen.findByText('Thực hiện kịp thời')).toBeVisible();
  expect(screen.queryByRole('img')).not.toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: 'Theo xã, thị trấn' })).not.toBeInTheDocument();
});

test('an indicator of another plan is said to be none of this one', async () => {
  renderApp('/tien-do/i99');
  expect(await screen.findByText('Không có chỉ tiêu này trong kế hoạch đang chọn')).toBeVisible();
});

test('the overview counts how indicators stand', async () => {
  renderApp('/');
  expect(await screen.findByRole('heading', { name: 'Tiến độ chỉ tiêu' })).toBeVisible();
  expect(await screen.findByText('Chậm: 2')).toBeVisible();
});
