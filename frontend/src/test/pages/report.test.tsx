import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { Report } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { events, report, results, section } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

interface Step {
  action: string;
  body: { sections: unknown; reason: string | null; cells: unknown };
}

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
let steps: Step[] = [];

const CHANGED = {
  sectionId: 'r1-section',
  resultId: 'x1',
  indicatorCode: 'I5',
  indicatorName: 'Số mô hình giảm nghèo',
  areaName: 'Xã Phước Sơn',
  submittedAt: '2024-06-10T02:00:00Z',
  before: { value: 2, numerator: null, denominator: null, words: null },
  now: { value: 0, numerator: null, denominator: null, words: null },
};

function of(one: Report) {
  server.use(
    http.get(`${API}/reports/:id`, () => json(one)),
    http.get(`${API}/report-results/:id`, () => json({ rows: results })),
    http.get(`${API}/report-events`, () => json(page(events as unknown as JsonBodyType[]))),
    http.get(`${API}/report-changes`, () => json({ items: [] })),
    http.get(`${API}/report-comments`, () => json(page([]))),
  );
}

beforeEach(() => {
  steps = [];
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:verify', 'report:comment'] }),
    ),
    http.post(`${API}/report-sections/:action`, async ({ request, params }) => {
      steps.push({ action: String(params.action), body: (await request.json()) as Step['body'] });
      return json({ reports: [] });
    }),
  );
});

test('several reports are verified by keyboard alone, together', async () => {
  server.use(
    http.get(`${API}/reports`, () =>
      json(
        page([
          report('r1'),
          report('r2', { agencyShortName: 'UBND xã Phước Hòa', state: 'DRAFT' }),
          report('r3', { sections: [section('other', { allowedActions: [] })] }),
        ] as unknown as JsonBodyType[]),
      ),
    ),
  );
  const { user } = renderApp('/duyet-bao-cao');
  const [first] = await screen.findAllByRole('checkbox');
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  first?.focus();
  await user.keyboard(' {ArrowDown} {Control>}{Enter}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Xác nhận đã kiểm tra' });
  expect(dialog).toHaveTextContent('2 phần');
  await user.click(within(dialog).getByRole('button', { name: 'Xác nhận đã kiểm tra' }));
  expect(await screen.findByText('Đã xác nhận kiểm tra 2 phần')).toBeVisible();
  expect(steps).toEqual([
    {
      action: 'verify',
      body: {
        sections: [
          { id: 'r1-section', version: 4 },
          { id: 'r2-section', version: 4 },
        ],
        reason: null,
        cells: null,
      },
    },
  ]);
});

test('a step that is refused tells for which report and why, and nothing is done', async () => {
  server.use(
    http.get(`${API}/reports`, () => json(page([report('r1')] as unknown as JsonBodyType[]))),
    http.post(`${API}/report-sections/verify`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:step-not-possible',
          title: 'x',
          status: 409,
          detail: null,
          code: 'K7Q2M9XA',
          errors: [
            {
              pointer: '/sections/0',
              type: 'own-figures',
              params: { rule: 'FIGURES_VERIFIED', who: 'VERIFIER Phòng NN&PTNT; MANAGER' },
            },
          ],
        },
        { status: 409, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const { user } = renderApp('/duyet-bao-cao');
  await user.click(await screen.findByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Xác nhận đã kiểm tra' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Xác nhận đã kiểm tra' }));
  expect(
    await screen.findByText(
      /UBND xã Phước Sơn.*bạn đã nhập số liệu.*cán bộ kiểm tra khác của Phòng NN&PTNT; cán bộ quản lý chương trình khác/,
    ),
  ).toBeVisible();
});

test('the stepper says who and when, figures are read only, and 0 is not nothing', async () => {
  of(report('r1'));
  renderApp('/bao-cao/r1');
  const way = await screen.findByRole('list', { name: 'Các bước' });
  const here = within(way).getByText('Đã nộp').closest('li') as HTMLElement;
  expect(here).toHaveAttribute('aria-current', 'step');
  expect(here).toHaveTextContent('Phạm Văn Chủ16/06/2024 09:00');
  const model = screen.getByRole('row', { name: /I5/ });
  expect(
    within(model)
      .getAllByRole('cell')
      .map((cell) => cell.textContent)
      .slice(0, 3),
  ).toEqual(['3', '–', '0']);
  expect(screen.getByRole('row', { name: /I7/ })).toHaveTextContent('62,4% (1.248 / 2.000)');
});

test('a report goes back only with a reason, for the whole or for figures', async () => {
  of(report('r1'));
  const { user } = renderApp('/bao-cao/r1');
  await user.click(await screen.findByRole('button', { name: 'Trả lại' }));
  const back = () => within(screen.getByRole('dialog')).getByRole('button', { name: 'Trả lại' });
  await user.click(back());
  expect(await screen.findByText('Hãy ghi lý do')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Lý do' })).toHaveFocus();
  expect(steps).toHaveLength(0);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Để sau' }));
  await user.type(screen.getByRole('textbox', { name: 'Chỗ cần sửa của I7, Xã Phước Sơn' }), 'Thiếu 2 thôn');
  await user.click(screen.getByRole('button', { name: 'Trả lại' }));
  expect(screen.getByText(/lý do riêng của 1 số liệu/)).toBeVisible();
  await user.click(back());
  await waitFor(() => expect(steps).toHaveLength(1));
  expect(steps[0]).toMatchObject({
    action: 'return',
    body: { reason: null, cells: [{ resultId: 'x2', reason: 'Thiếu 2 thôn' }] },
  });
});

test('what the caller can’t do is told with who can', async () => {
  of(
    report('r1', {
      sections: [
        section('r1-section', {
          allowedActions: [],
          refusals: [
            { action: 'VERIFY', why: 'OWN_FIGURES', who: [{ part: 'VERIFIER', unitName: 'Phòng NN&PTNT' }] },
          ],
        }),
      ],
    }),
  );
  renderApp('/bao-cao/r1');
  expect(
    await screen.findByText(/không tự kiểm tra.*Người làm: cán bộ kiểm tra Phòng NN&PTNT/),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Trả lại' })).not.toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: /Chỗ cần sửa/ })).not.toBeInTheDocument();
});

test('in a closed plan nothing is offered, and it is told why', async () => {
  const refusals = (['VERIFY', 'RETURN'] as const).map((action) => ({
    action,
    why: 'PLAN_CLOSED' as const,
    who: [],
  }));
  of(report('r1', { sections: [section('r1-section', { allowedActions: [], refusals })] }));
  renderApp('/bao-cao/r1');
  const told = await screen.findByRole('list', { name: 'Việc bạn chưa làm được, và ai làm' });
  expect(within(told).getAllByText(/kế hoạch đã kết thúc, không ghi thêm được gì\./)).toHaveLength(2);
  expect(told).not.toHaveTextContent('Người làm');
});

test('what changed since it was last in is told, and people talk about it', async () => {
  of(report('r1'));
  let text: unknown = null;
  server.use(
    http.get(`${API}/report-changes`, () =>
      json({
        items: [CHANGED],
      }),
    ),
    http.post(`${API}/report-comments`, async ({ request }) => {
      text = await request.json();
      return json({
        id: 'c1',
        version: 0,
        text: 'x',
        authorName: 'Mai',
        unitId: null,
        writtenAt: '2024-06-16T02:00:00Z',
      });
    }),
  );
  const { user } = renderApp('/bao-cao/r1');
  const changes = await screen.findByRole('table', { name: /lần nộp gần nhất/ });
  expect(within(changes).getByRole('row', { name: /I5/ })).toHaveTextContent(/2.*10\/06\/2024.*0/);
  await user.click(screen.getByRole('button', { name: 'Viết ý kiến' }));
  await user.type(screen.getByRole('textbox', { name: /Ý kiến/ }), 'Đã kiểm tra lại');
  await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
  await waitFor(() => expect(text).toEqual({ reportId: 'r1', text: 'Đã kiểm tra lại' }));
});

test('the history tells of each submission what it has changed', async () => {
  const [first] = events;
  if (!first) throw new Error('an event');
  const again = { ...first, id: 'e3', happenedAt: '2024-06-20T02:00:00Z' };
  const asked: (string | null)[] = [];
  of(report('r1'));
  server.use(
    http.get(`${API}/report-events`, () => json(page([first, again] as unknown as JsonBodyType[]))),
    http.get(`${API}/report-changes`, ({ request }) => {
      const eventId = new URL(request.url).searchParams.get('eventId');
      asked.push(eventId);
      return json({ items: eventId ? [CHANGED] : [] });
    }),
  );
  const { user } = renderApp('/bao-cao/r1');
  await user.click(
    await screen.findByRole('button', { name: /^Lần nộp 20\/06\/2024.*so với lần nộp trước/ }),
  );
  const changes = await screen.findByRole('table', { name: 'So với lần nộp trước' });
  expect(within(changes).getByRole('row', { name: /I5/ })).toHaveTextContent(/2.*10\/06\/2024.*0/);
  // The first has nothing before it.
  expect(screen.queryByRole('button', { name: /^Lần nộp/ })).not.toBeInTheDocument();
  expect(asked).toEqual([null, 'e3']);
});

test('the paper of a report is entered by whoever may, to the version that was read', async () => {
  const sent: unknown[] = [];
  of(report('r1', { takesPaper: true }));
  server.use(
    http.post(`${API}/attachments`, () =>
      HttpResponse.json(
        { id: 'scan-1', fileName: 'bao-cao.pdf', mediaType: 'application/pdf', size: 3, sha256: 'x' },
        { status: 201 },
      ),
    ),
    http.put(`${API}/report-papers/:id`, async ({ request, params }) => {
      sent.push([params.id, request.headers.get('If-Match'), await request.json()]);
      return json(report('r1', { takesPaper: true }));
    }),
  );
  const { user } = renderApp('/bao-cao/r1');
  await user.click(await screen.findByRole('button', { name: 'Nhập bản giấy' }));
  await user.click(screen.getByRole('button', { name: 'Lưu bản giấy' }));
  const toMend = await screen.findByRole('region', { name: 'Có 3 chỗ cần sửa' });
  await waitFor(() => expect(toMend).toHaveFocus());
  await user.type(screen.getByRole('textbox', { name: /Số, ký hiệu/ }), '12/BC-UBND');
  await user.type(screen.getByRole('textbox', { name: /Ngày ký/ }), '16/1/2024');
  await user.upload(
    screen.getByLabelText(/Bản chụp có chữ ký/),
    new File(['x'], 'bao-cao.pdf', { type: 'application/pdf' }),
  );
  expect(await screen.findByText(/bao-cao\.pdf/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Lưu bản giấy' }));
  expect(await screen.findByText('Đã lưu bản giấy của báo cáo')).toBeVisible();
  expect(sent).toEqual([
    [
      'r1',
      expect.stringMatching(/^"\d+"$/),
      { number: '12/BC-UBND', date: '2024-01-16', attachmentId: 'scan-1' },
    ],
  ]);
});
