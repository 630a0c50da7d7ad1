import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { Consolidation } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { consolidation, saying } from '@/test/fixtures-consolidation';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const PAGE = '/bao-cao-tong-hop/consolidation-1';
const LATE = {
  ...saying,
  reportId: 'r2',
  unit: 'UBND xã Phước Lộc',
  accepted: true,
  fresh: true,
  speaker: 'UBND xã Phước Lộc',
  words: 'Giới thiệu việc làm',
  line: 'UBND xã Phước Lộc: Giới thiệu việc làm',
};

function shows(more: Partial<Consolidation>) {
  server.use(http.get(`${API}/consolidations/:id`, () => json({ ...consolidation, ...more })));
}

/** Issuing is refused for the mark of a unit. */
function refused(type: 'accepted-since' | 'not-accepted') {
  const errors = [{ pointer: '', type, params: { unit: 'UBND xã Phước Hòa' } }];
  return HttpResponse.json(
    { type: 'urn:giam-ngheo:problem:unaccepted-words', title: type, status: 409, code: 'K7Q2M9XA', errors },
    { status: 409 },
  );
}

/** What issuing asks for. */
async function fill(user: ReturnType<typeof renderApp>['user']) {
  await user.type(screen.getByRole('textbox', { name: /^Số/ }), '15/BC-UBND');
  await user.type(screen.getByRole('textbox', { name: /Ngày ban hành/ }), '20/03/2024');
  await user.type(screen.getByRole('textbox', { name: /Họ tên người ký/ }), 'Nguyễn Văn A');
}

function told(...results: Partial<typeof saying>[]) {
  return { results: results.map((one) => ({ ...saying, ...one })), difficulties: [], proposals: [] };
}

beforeEach(() => {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'round:write'] }),
    ),
    http.get(`${API}/consolidations`, () => json(page([]))),
  );
});

test('words that came in since are listed beside a part that was edited, and added behind what it says', async () => {
  shows({ unitWords: told({}, LATE) });
  const sent: unknown[] = [];
  server.use(
    http.put(`${API}/consolidations/:id`, async ({ request }) => {
      sent.push([request.headers.get('If-Match'), await request.json()]);
      return json({ ...consolidation, version: 4 });
    }),
  );
  const { user } = renderApp(PAGE);
  const news = within(
    await screen.findByRole('region', { name: 'Lời mới của đơn vị chưa có trong phần “Kết quả thực hiện”' }),
  );
  expect(news.getByText('UBND xã Phước Lộc: Giới thiệu việc làm')).toBeVisible();
  expect(news.queryByText(/Mở lớp may/)).not.toBeInTheDocument();
  await user.click(news.getByRole('button', { name: 'Thêm vào cuối phần này' }));
  await waitFor(() =>
    expect(sent).toEqual([
      [
        '"3"',
        {
          results: 'Đã mở hai lớp nghề\nUBND xã Phước Lộc: Giới thiệu việc làm',
          difficulties: null,
          proposals: null,
        },
      ],
    ]),
  );
  await user.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
  await waitFor(() => expect(sent[1]).toEqual(['"4"', consolidation.narrative]));
});

test('nothing is new where the part says it already, and who only reads is offered nothing to add', async () => {
  shows({ unitWords: told({ ...LATE, said: true }) });
  renderApp(PAGE);
  expect(await screen.findByText('Đã mở hai lớp nghề')).toBeVisible();
  expect(screen.queryByRole('region', { name: /Lời mới/ })).not.toBeInTheDocument();
});

test('who only reads sees what is new, and no way to add it', async () => {
  shows({ unitWords: told(LATE), allowedActions: ['ISSUE'], draftedByCaller: false });
  renderApp(PAGE);
  const news = within(await screen.findByRole('region', { name: /Lời mới/ }));
  expect(news.queryByRole('button')).not.toBeInTheDocument();
});

test('the words of the units are told by report, what is new marked, with the round and what is told under indicators', async () => {
  const ofMonth = { unit: 'UBND xã Phước Sơn, Tháng 9', accepted: true };
  shows({
    unitWords: told(
      ofMonth,
      { ...ofMonth, indicatorId: 'i2', areaId: 'son', words: 'Chi trả đúng hạn', fresh: true, said: true },
      { ...LATE, accepted: false, said: true },
    ),
  });
  renderApp(PAGE);
  expect(await screen.findByText('Lời của 2 đơn vị')).toBeVisible();
  const heading = screen.getByRole('heading', { name: 'UBND xã Phước Sơn, Tháng 9', hidden: true });
  const unit = within(heading.parentElement ?? heading);
  expect(unit.getByText('I2 – Lao động có việc làm mới')).toBeInTheDocument();
  expect(unit.getByText('Chi trả đúng hạn')).toBeInTheDocument();
  expect(unit.getAllByText('mới')).toHaveLength(1);
  expect(
    screen.getByRole('heading', { name: 'UBND xã Phước Lộc (chưa được duyệt)', hidden: true }),
  ).toBeInTheDocument();
});

test('whom a part marks as not accepted though they are is named before it is issued', async () => {
  shows({ unitWords: told({ accepted: true, marked: true }) });
  renderApp(PAGE);
  const notice = await screen.findByRole('region', { name: 'Dấu “(chưa được duyệt)” không còn đúng' });
  expect(notice).toHaveTextContent('Báo cáo đã được duyệt: UBND xã Phước Sơn.');
});

test('words that are not accepted are issued only when whoever issues confirms whose they are', async () => {
  shows({ draftedByCaller: false, allowedActions: ['ISSUE'] });
  const sent: unknown[] = [];
  server.use(
    http.post(`${API}/consolidations/:id/issue`, async ({ request }) => {
      const { withUnacceptedWords } = (await request.json()) as { withUnacceptedWords: boolean };
      sent.push(withUnacceptedWords);
      return withUnacceptedWords
        ? json({ ...consolidation, status: 'ISSUED', version: 4 })
        : refused('not-accepted');
    }),
  );
  const { user } = renderApp(PAGE);
  await user.click(await screen.findByRole('button', { name: 'Ban hành báo cáo' }));
  await fill(user);
  const issue = screen.getByRole('button', { name: 'Ban hành báo cáo' });
  await user.click(issue);
  expect(await screen.findByText(/Vẫn chưa được duyệt: UBND xã Phước Hòa/)).toBeVisible();
  const asked = within(
    screen.getByRole('group', { name: 'Vẫn ban hành, giữ lời chưa được duyệt của: UBND xã Phước Hòa' }),
  );

  // Pressing again is no confirmation.
  await user.click(issue);
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toBeVisible();
  expect(sent).toEqual([false]);
  await user.click(asked.getByRole('checkbox'));
  await user.click(issue);
  expect(await screen.findByText('Đã ban hành báo cáo tổng hợp')).toBeVisible();
  expect(sent).toEqual([false, true]);
});

test('a mark that is stale is not to be confirmed: it is told who takes it away', async () => {
  shows({ draftedByCaller: false, allowedActions: ['ISSUE'] });
  server.use(http.post(`${API}/consolidations/:id/issue`, () => refused('accepted-since')));
  const { user } = renderApp(PAGE);
  await user.click(await screen.findByRole('button', { name: 'Ban hành báo cáo' }));
  await fill(user);
  await user.click(screen.getByRole('button', { name: 'Ban hành báo cáo' }));
  expect(await screen.findByText(/Nay đã được duyệt: UBND xã Phước Hòa/)).toBeVisible();
  expect(screen.queryByRole('group', { name: /Vẫn ban hành/ })).not.toBeInTheDocument();
});

test('figures that have changed since are issued as they were taken only when that is confirmed', async () => {
  shows({ draftedByCaller: false, allowedActions: ['ISSUE'] });
  const sent: boolean[] = [];
  server.use(
    http.post(`${API}/consolidations/:id/issue`, async ({ request }) => {
      const { withEarlierFigures } = (await request.json()) as { withEarlierFigures: boolean };
      sent.push(withEarlierFigures);
      return withEarlierFigures
        ? json({ ...consolidation, status: 'ISSUED', version: 4 })
        : HttpResponse.json(
            {
              type: 'urn:giam-ngheo:problem:changed-figures',
              title: 'changed',
              status: 409,
              code: 'K7Q2M9XA',
              errors: [
                {
                  pointer: '',
                  type: 'figure-changed',
                  params: { indicator: 'I2 – Lao động có việc làm mới' },
                },
                { pointer: '', type: 'report-changed', params: { unit: 'UBND xã Phước Hòa' } },
              ],
            },
            { status: 409 },
          );
    }),
  );
  const { user } = renderApp(PAGE);
  await user.click(await screen.findByRole('button', { name: 'Ban hành báo cáo' }));
  await fill(user);
  const issue = screen.getByRole('button', { name: 'Ban hành báo cáo' });
  await user.click(issue);
  const changed = 'I2 – Lao động có việc làm mới; UBND xã Phước Hòa';
  expect(await screen.findByText(`Thay đổi từ khi lấy số liệu: ${changed}.`)).toBeVisible();
  await user.click(
    within(
      screen.getByRole('group', { name: `Vẫn ban hành theo số liệu đã lấy, dù đã thay đổi: ${changed}` }),
    ).getByRole('checkbox'),
  );
  await user.click(issue);
  expect(await screen.findByText('Đã ban hành báo cáo tổng hợp')).toBeVisible();
  expect(sent).toEqual([false, true]);
});
