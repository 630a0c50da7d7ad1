import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { Consolidation } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { consolidation, consolidationSummary, differences, trace } from '@/test/fixtures-consolidation';
import { round } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const PAGE = '/bao-cao-tong-hop/consolidation-1';

function as(...permissions: string[]) {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', ...permissions] }),
    ),
  );
}

function shows(more: Partial<Consolidation>) {
  server.use(http.get(`${API}/consolidations/:id`, () => json({ ...consolidation, ...more })));
}

beforeEach(() => {
  as('round:write');
  server.use(
    http.get(`${API}/rounds`, () => json(page([round as unknown as JsonBodyType]))),
    http.get(`${API}/consolidations`, () => json(page([]))),
    http.get(`${API}/consolidations/:id`, () => json(consolidation)),
    http.get(`${API}/consolidation-traces/:id`, () => json(trace)),
    http.get(`${API}/consolidation-differences/:id`, () => json(differences)),
  );
});

test('a round is put together, and its draft opens', async () => {
  let asked: unknown;
  server.use(
    http.post(`${API}/consolidations`, async ({ request }) => {
      asked = await request.json();
      return json(consolidation);
    }),
  );
  const { user } = renderApp('/bao-cao-tong-hop');
  expect(await screen.findByText('Chưa có báo cáo tổng hợp nào')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lập dự thảo' }));
  expect(
    await screen.findByRole('heading', { level: 1, name: 'Báo cáo tổng hợp Quý II/2024, lần 1' }),
  ).toBeVisible();
  expect(asked).toEqual({ roundId: 'round-2' });
});

test('a round whose draft is there is not put together again', async () => {
  server.use(
    http.get(`${API}/consolidations`, () => json(page([consolidationSummary as unknown as JsonBodyType]))),
  );
  renderApp('/bao-cao-tong-hop');
  expect(await screen.findByRole('link', { name: 'Quý II/2024, lần 1' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Lập dự thảo' })).not.toBeInTheDocument();
});

test('who does not manage sees the list, and nothing to make', async () => {
  as();
  renderApp('/bao-cao-tong-hop');
  expect(await screen.findByText('Chưa có báo cáo tổng hợp nào')).toBeVisible();
  expect(screen.queryByRole('heading', { name: 'Lập báo cáo tổng hợp' })).not.toBeInTheDocument();
});

test('figures stand beside their target, provisional ones marked, unknown money in words, who is missing by name', async () => {
  renderApp(PAGE);
  const table = within(await screen.findByRole('region', { name: 'Kết quả theo chỉ tiêu' }));
  const row = table.getByRole('row', { name: /Lao động có việc làm mới/ });
  expect(row).toHaveTextContent('1.235');
  expect(row).toHaveTextContent('tạm tính 1.255');
  expect(row).toHaveTextContent('57,4%');
  expect(table.getByText('I2, trong kỳ: Xã Phước Lộc')).toBeInTheDocument();
  const money = within(screen.getByRole('region', { name: 'Kinh phí' }));
  expect(money.getByRole('row', { name: /Vốn Trung ương/ })).toHaveTextContent(
    '7.300,156chưa có số liệuchưa có số liệu',
  );
});

test('who is missing from the cumulative figure is named with its periods, once', async () => {
  const [jobs] = consolidation.contents.lines;
  if (!jobs?.cumulative) throw new Error('the fixture has a line');
  const lacking = (name: string, periods: number) => ({ areaId: name, name, periods });
  const cumulative = {
    ...jobs.cumulative,
    accepted: {
      ...jobs.cumulative.accepted,
      missing: [lacking('Xã Phước Lộc', 1), lacking('Xã Phước An', 2)],
    },
  };
  const asked = { ...jobs.period.accepted, missing: [] };
  const training = {
    ...jobs,
    indicatorId: 'i3',
    code: 'I3',
    period: { accepted: asked, provisional: asked },
    cumulative: {
      ...jobs.cumulative,
      accepted: { ...jobs.cumulative.accepted, missing: [lacking('Xã Phước Lộc', 1)] },
    },
  };
  shows({ contents: { ...consolidation.contents, lines: [{ ...jobs, cumulative }, training] } });
  renderApp(PAGE);
  const table = within(await screen.findByRole('region', { name: 'Kết quả theo chỉ tiêu' }));
  expect(table.getAllByText('2 chỉ tiêu còn thiếu số liệu được duyệt')).not.toHaveLength(0);
  expect(table.getByText('I2, trong kỳ: Xã Phước Lộc')).toBeInTheDocument();
  // The period's own gap is told once.
  expect(table.getByText('I2, lũy kế: Xã Phước An (2 kỳ)')).toBeInTheDocument();
  // Nothing is asked of it in this period.
  expect(table.getByText('I3, lũy kế: Xã Phước Lộc (1 kỳ)')).toBeInTheDocument();
});

test('periods for which nobody has asked are named, once for all indicators that lack them', async () => {
  const [jobs] = consolidation.contents.lines;
  if (!jobs) throw new Error('the fixture has a line');
  const months = { frequency: 'MONTHLY', year: 2024, first: 2, last: 8 } as const;
  const halves = { frequency: 'HALF_YEARLY', year: 2024, first: 1, last: 1 } as const;
  const lines = [
    { ...jobs, unasked: { period: [months], before: [] } },
    { ...jobs, indicatorId: 'i3', code: 'I3', unasked: { period: [months], before: [halves] } },
    // Its figures were taken before anybody told of it.
    { ...jobs, indicatorId: 'i4', code: 'I4', unasked: null },
  ];
  shows({ contents: { ...consolidation.contents, lines } });
  renderApp(PAGE);
  const notes = within(await screen.findByRole('list', { name: 'Kỳ chưa mở' })).getAllByRole('listitem');
  expect(notes.map(({ textContent }) => textContent)).toEqual([
    'Trong kỳ, chưa mở kỳ: Tháng 2/2024 … Tháng 8/2024; số liệu chưa gồm các kỳ này (I2, I3)',
    'Lũy kế, chưa mở kỳ: 6 tháng đầu năm 2024; số liệu chưa gồm các kỳ này (I3)',
  ]);
});

test('parts that other units have told, or that are divided by other totals, are named with what they rest on', async () => {
  const [jobs] = consolidation.contents.lines;
  if (!jobs) throw new Error('the fixture has a line');
  const base = (code: string, told: number, denominator: number | null) => ({
    indicatorId: code,
    code,
    told,
    asked: 13,
    denominator,
  });
  const unequalParts = [
    {
      wholeId: 'i1',
      span: 'PERIOD' as const,
      provisional: false,
      bases: [base('I1a', 3, 1200), base('I1b', 2, 900)],
    },
    {
      wholeId: 'i2',
      span: 'CUMULATIVE' as const,
      provisional: true,
      bases: [base('I2', 13, null), base('I2a', 12, null)],
    },
  ];
  const lines = [{ ...jobs, indicatorId: 'i1', code: 'I1' }, jobs];
  shows({ contents: { ...consolidation.contents, lines, unequalParts } });
  renderApp(PAGE);
  const notes = await screen.findByRole('list', { name: 'Các phần không cùng phạm vi số liệu' });
  expect(
    within(notes)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Trong kỳ, I1 và các phần của chỉ tiêu này không cùng phạm vi số liệu, cần lưu ý khi cộng hoặc so sánh: I1a có 3/13 số liệu, mẫu số 1.200; I1b có 2/13 số liệu, mẫu số 900',
    'Lũy kế (tạm tính), I2 và các phần của chỉ tiêu này không cùng phạm vi số liệu, cần lưu ý khi cộng hoặc so sánh: I2 có 13/13 số liệu; I2a có 12/13 số liệu',
  ]);
});

test('of figures taken before unequal parts were told nothing is said of them', async () => {
  shows({ contents: { ...consolidation.contents, unequalParts: null } });
  renderApp(PAGE);
  await screen.findByRole('region', { name: 'Kết quả theo chỉ tiêu' });
  expect(screen.queryByRole('list', { name: 'Các phần không cùng phạm vi số liệu' })).not.toBeInTheDocument();
});

test('where every period was asked for nothing is said of it', async () => {
  renderApp(PAGE);
  await screen.findByRole('region', { name: 'Kết quả theo chỉ tiêu' });
  expect(screen.queryByRole('list', { name: 'Kỳ chưa mở' })).not.toBeInTheDocument();
});

test('a figure opens the reports behind it', async () => {
  const { user } = renderApp(PAGE);
  const table = within(await screen.findByRole('region', { name: 'Kết quả theo chỉ tiêu' }));
  await user.click(
    table.getByRole('button', { name: '1.235, trong kỳ, Lao động có việc làm mới: xem các báo cáo' }),
  );
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByRole('link', { name: 'UBND xã Phước Sơn' })).toHaveAttribute(
    'href',
    '/bao-cao/r1',
  );
  expect(dialog.getByText(/Còn 1 số chưa được duyệt/)).toBeVisible();
});

test('the narrative is edited over its version, beside the words of the units', async () => {
  let sent: { version: string | null; body: unknown } | null = null;
  server.use(
    http.put(`${API}/consolidations/:id`, async ({ request }) => {
      sent = { version: request.headers.get('If-Match'), body: await request.json() };
      return json({ ...consolidation, version: 4 });
    }),
  );
  const { user } = renderApp(PAGE);
  await user.click(await screen.findByRole('button', { name: 'Sửa nội dung' }));
  expect(screen.getByText('Mở lớp may công nghiệp')).toBeInTheDocument();
  const proposals = screen.getByRole('textbox', { name: /Đề xuất/ });
  await user.type(proposals, 'Sớm hướng dẫn');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() =>
    expect(sent).toEqual({
      version: '"3"',
      body: { results: 'Đã mở hai lớp nghề', difficulties: null, proposals: 'Sớm hướng dẫn' },
    }),
  );
  expect(await screen.findByText('Đã lưu nội dung báo cáo')).toBeVisible();
});

test('who has written it is told that somebody else issues it', async () => {
  renderApp(PAGE);
  expect(await screen.findByText(/Bạn đã soạn bản này/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ban hành báo cáo' })).not.toBeInTheDocument();
});

test('issuing asks for number, day and name, and says what is missing', async () => {
  shows({ draftedByCaller: false, allowedActions: ['ISSUE'] });
  const { user } = renderApp(PAGE);
  await user.click(await screen.findByRole('button', { name: 'Ban hành báo cáo' }));
  await user.click(screen.getByRole('button', { name: 'Ban hành báo cáo' }));
  const toMend = await screen.findByRole('region', { name: 'Có 3 chỗ cần sửa' });
  await waitFor(() => expect(toMend).toHaveFocus());
});

test('a later revision tells what differs from the one before', async () => {
  shows({ revision: 2, status: 'ISSUED', allowedActions: ['REVISE'], draftedByCaller: false });
  renderApp(PAGE);
  const card = within(await screen.findByRole('region', { name: 'Khác lần trước' }));
  expect(card.getByRole('row', { name: /Lao động/ })).toHaveTextContent('1.235 → 1.255');
  // Another pair that comes to the same is told by its pair.
  expect(card.getByRole('row', { name: /internet/ })).toHaveTextContent(
    '50% (50 / 100) → 50% (1.200 / 2.400)– → 50% (1.200 / 2.400)',
  );
  // What is told in words is told by how many have told it.
  expect(card.getByRole('row', { name: /người có công/ })).toHaveTextContent(
    '3 / 23 đã báo cáo → 7 / 23 đã báo cáo– → 8 / 23 đã báo cáo',
  );
  expect(card.getByText(/mới gửi đến/)).toBeVisible();
  expect(card.getByRole('link', { name: 'Xem lần 1' })).toBeVisible();
  expect(screen.getByRole('button', { name: 'Lập lần tiếp theo' })).toBeVisible();
});

test('what is not within sight says so', async () => {
  server.use(http.get(`${API}/consolidations/:id`, () => problem(404, 'not-found')));
  renderApp(PAGE);
  expect(await screen.findByRole('alert')).toBeVisible();
});

test.each([
  { accepted: true, provisional: true, mark: 'Lớn hơn tổng' },
  { accepted: false, provisional: true, mark: 'Tạm tính lớn hơn tổng' },
])('a part that is more than its whole is marked: $mark', async ({ accepted, provisional, mark }) => {
  const [line] = consolidation.contents.lines;
  if (!line) throw new Error('no line');
  const period = {
    accepted: { ...line.period.accepted, exceedsWhole: accepted },
    provisional: { ...line.period.provisional, exceedsWhole: provisional },
  };
  shows({ contents: { ...consolidation.contents, lines: [{ ...line, period }] } });
  renderApp(PAGE);
  const table = await screen.findByRole('region', { name: 'Kết quả theo chỉ tiêu' });
  expect(within(table).getByText(mark)).toBeVisible();
});
