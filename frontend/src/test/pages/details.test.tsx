import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import type { Plan } from '@/api/generated/types.gen';
import { agencies, duties, planSummary } from '@/test/fixtures';
import { indicators, targets } from '@/test/fixtures-indicators';
import { fundingSummary } from '@/test/fixtures-money';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

test('money without an amount is pending and never 0', async () => {
  renderApp('/du-an/s32');
  const funding = await screen.findByRole('region', { name: 'Kinh phí' });
  expect((await within(funding).findAllByText('Chưa rõ số tiền')).length).toBeGreaterThan(0);
  expect(within(funding).queryByText('0')).not.toBeInTheDocument();
});

test.each([
  { states: null, lines: 3_450_000_000, pending: 0, total: 'Tổng3.450' },
  { states: 3_450_000_000, lines: 3_450_000_000, pending: 0, total: 'Tổng3.450' },
  { states: 3_450_000_000, lines: 3_500_000_000, pending: 0, total: 'Tổng3.500Kế hoạch nêu: 3.450' },
  { states: 1_932_970_000, lines: 1_932_970_000, pending: 1, total: 'Tổng1.932,97và phần chưa rõ' },
])('the total is that of the lines, beside what the plan states: $total', async (given) => {
  const { states, lines, pending, total } = given;
  const [project] = fundingSummary.byProject;
  const sums = project?.bySubProject.map((one) =>
    one.subProjectId === 's31' ? { ...one, statedTotal: states, sum: { amount: lines, pending } } : one,
  );
  server.use(
    http.get(`${API}/stated-funding/summary`, () =>
      HttpResponse.json({ ...fundingSummary, byProject: [{ ...project, bySubProject: sums }] }),
    ),
  );
  renderApp('/du-an/s31');
  const funding = await screen.findByRole('region', { name: 'Kinh phí' });
  expect((await within(funding).findByRole('row', { name: /^Tổng/ })).textContent).toBe(total);
});

test('a source names its unknown part in the plan’s words', async () => {
  const { user } = renderApp('/');
  const sources = await screen.findByRole('region', { name: 'Kinh phí theo nguồn vốn' });
  await user.click(within(sources).getByText('Nguyên văn (1)'));
  expect(within(sources).getByText(/Theo nguồn kinh phí phân bổ của Sở Y tế/)).toBeVisible();
});

test('the chart shows the same figures as a table', async () => {
  const { user } = renderApp('/');
  await user.click(await screen.findByRole('button', { name: 'Xem bảng' }));
  const table = screen.getByRole('table', { name: /Kinh phí đã nêu của từng dự án/ });
  expect(within(table).getByRole('row', { name: /DA3/ })).toHaveTextContent('1.227246,81.473,8');
  expect(within(table).getByRole('row', { name: /Tổng đã nêu số tiền/ })).toHaveTextContent('8.570,956');
});

test('commune targets say that they are samples and whether they add up', async () => {
  renderApp('/chi-tieu/i2');
  const communes = await screen.findByRole('region', { name: 'Chỉ tiêu theo xã, thị trấn' });
  expect(await within(communes).findByText('Khớp')).toBeInTheDocument();
  expect(within(communes).getByText('Mẫu')).toBeInTheDocument();
});

test('commune targets that do not add up show the difference', async () => {
  server.use(http.get(`${API}/targets`, () => HttpResponse.json(page(targets.slice(0, 2)))));
  renderApp('/chi-tieu/i2');
  expect(await screen.findByText('Lệch -2.000')).toBeInTheDocument();
});

test('a target has the decimals that the plan writes', async () => {
  const [indicator] = indicators;
  const [target] = targets;
  server.use(
    http.get(`${API}/indicators/i2`, () => HttpResponse.json({ ...indicator, decimals: 2 })),
    http.get(`${API}/targets`, () => HttpResponse.json(page([{ ...target, value: 2, words: 'giảm 2,0%' }]))),
  );
  renderApp('/chi-tieu/i2');
  expect(await screen.findByText('2,0 người')).toBeInTheDocument();
});

test('a finding is put in words from its rule and leads to its thing', async () => {
  renderApp('/ra-soat');
  expect(await screen.findByText(/Có 1\.042,186 triệu đồng nhưng chưa giao/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /Hỗ trợ việc làm bền vững/ })).toHaveAttribute(
    'href',
    '/du-an/s43',
  );
  expect(screen.getByText('Sở Lao động - TB&XH, ngày 23/02/2023')).toBeInTheDocument();
});

test('the severity is a filter in the address', async () => {
  const { user, router } = renderApp('/ra-soat');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Mức độ' }), 'Cảnh báo');
  expect(await screen.findByText('Hiện 1 trong 2')).toBeInTheDocument();
  expect(router.state.location.search).toMatchObject({ severity: 'WARNING' });
});

test('a table sorts by the Vietnamese alphabet, and the address keeps the order', async () => {
  const { user, router } = renderApp('/dia-ban');
  const table = await screen.findByRole('table', { name: /cùng dữ liệu với bản đồ/i });
  const names = () =>
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
  await user.click(within(table).getByRole('button', { name: 'Tên' }));
  expect(names()).toEqual(['Xã Phước Hòa', 'Xã Phước Sơn']);
  await user.click(within(table).getByRole('button', { name: 'Tên' }));
  expect(names()).toEqual(['Xã Phước Sơn', 'Xã Phước Hòa']);
  expect(router.state.location.search).toMatchObject({ sort: '-name' });
});

test('a tile of the map is a button that shows its commune', async () => {
  const { user } = renderApp('/dia-ban');
  await user.click(await screen.findByRole('button', { name: /Phước Sơn/ }));
  expect(await screen.findByRole('heading', { level: 2, name: 'Xã Phước Sơn' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Phước Sơn/ })).toHaveAttribute('aria-pressed', 'true');
});

test('a plan without number and day says that they are blank', async () => {
  renderApp('/ke-hoach');
  expect(await screen.findAllByText('Để trống')).toHaveLength(2);
  expect(screen.getByText('“Tuy Phước, ngày … tháng 3 năm 2024”')).toBeInTheDocument();
});

test('several plans can be chosen from, and all screens follow', async () => {
  const next: Pick<Plan, 'id' | 'year'> = { id: 'plan-2025', year: 2025 };
  server.use(
    http.get(`${API}/plans`, () => HttpResponse.json(page([planSummary, { ...planSummary, ...next }]))),
  );
  const { user, router } = renderApp('/du-an/s31?plan=plan-2024');
  const [chooser] = await screen.findAllByRole('combobox', { name: 'Chọn kế hoạch' });
  if (chooser) await user.selectOptions(chooser, 'Kế hoạch năm 2025');
  expect(await screen.findByRole('heading', { level: 1, name: 'Dự án' })).toBeInTheDocument();
  expect(router.state.location.href).toBe('/du-an?plan=plan-2025');
});

test('who may not see money still sees the projects', async () => {
  server.use(http.get(`${API}/stated-funding/summary`, () => new HttpResponse(null, { status: 403 })));
  renderApp('/du-an');
  expect(await screen.findByRole('link', { name: 'Cải thiện dinh dưỡng' })).toBeInTheDocument();
  expect(screen.queryByText('Vốn Trung ương')).not.toBeInTheDocument();
});

describe.each(['/co-quan', '/co-quan/nhiem-vu', '/du-an', '/du-an/s31'])('at %s', (path) => {
  test('an agency that is no more is marked as such', async () => {
    renderApp(path);
    expect((await screen.findAllByText('(đã kết thúc 30/06/2025)')).length).toBeGreaterThan(0);
  });

  test('one that goes on is not', async () => {
    server.use(
      http.get(`${API}/agencies`, () =>
        HttpResponse.json(page(agencies.map((agency) => ({ ...agency, validTo: null })))),
      ),
    );
    renderApp(path);
    const name = /Phòng NN&PTNT|Nông nghiệp và Phát triển nông thôn/;
    expect((await screen.findAllByText(name)).length).toBeGreaterThan(0);
    expect(screen.queryByText(/đã kết thúc/)).not.toBeInTheDocument();
  });
});

test('of several that ended on the same day it is said once', async () => {
  const ofPolicy = duties.map((duty) => ({
    ...duty,
    role: 'COORDINATE',
    subProjectId: null,
    policyId: 'education',
  }));
  server.use(http.get(`${API}/duties`, () => HttpResponse.json(page(ofPolicy))));
  renderApp('/co-quan/nhiem-vu?view=policies');
  expect(await screen.findByText('(đều đã kết thúc 30/06/2025)')).toBeInTheDocument();
  expect(screen.queryByText('(đã kết thúc 30/06/2025)')).not.toBeInTheDocument();
});
