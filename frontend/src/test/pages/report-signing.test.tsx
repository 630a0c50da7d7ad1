import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { events, report, results, section } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);

test('who signs what they have entered says why, and the history tells of it', async () => {
  const taken: unknown[] = [];
  const one = report('r1', {
    sections: [section('r1-section', { allowedActions: ['SUBMIT'], signsOwn: true })],
  });
  const signed = events.map((event) => ({ ...event, selfSigned: true, reason: 'Đơn vị một người' }));
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:sign'] }),
    ),
    http.get(`${API}/reports/:id`, () => json(one)),
    http.get(`${API}/report-results/:id`, () => json({ rows: results })),
    http.get(`${API}/report-events`, () => json(page(signed as unknown as JsonBodyType[]))),
    http.get(`${API}/report-changes`, () => json({ items: [] })),
    http.get(`${API}/report-comments`, () => json(page([]))),
    http.post(`${API}/report-sections/submit`, async ({ request }) => {
      taken.push(await request.json());
      return json({ reports: [] });
    }),
  );
  const { user } = renderApp('/bao-cao/r1');
  expect(await screen.findByText('Tự ký theo thiết lập của đơn vị')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ký và nộp' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/Đơn vị được phép tự ký/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Ký và nộp' }));
  expect(await screen.findByText('Hãy ghi lý do')).toBeVisible();
  expect(taken).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Chỉ có một cán bộ');
  await user.click(dialog.getByRole('button', { name: 'Ký và nộp' }));
  await waitFor(() =>
    expect(taken).toEqual([
      { sections: [{ id: 'r1-section', version: 4 }], reason: 'Chỉ có một cán bộ', cells: null },
    ]),
  );
});

test('what came back is asked for again from the report itself, with a word of why', async () => {
  const taken: unknown[] = [];
  const back = section('r1-section', {
    state: 'RETURNED',
    reason: 'Sai số',
    allowedActions: ['EDIT', 'ASK_FOR_SIGNATURE'],
  });
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/:id`, () => json(report('r1', { state: 'RETURNED', sections: [back] }))),
    http.get(`${API}/report-results/:id`, () => json({ rows: results })),
    http.get(`${API}/report-events`, () => json(page(events as unknown as JsonBodyType[]))),
    http.get(`${API}/report-changes`, () => json({ items: [], words: null })),
    http.get(`${API}/report-comments`, () => json(page([]))),
    http.post(`${API}/report-sections/ask-for-signature`, async ({ request }) => {
      taken.push(await request.json());
      return json({ reports: [] });
    }),
  );
  const { user } = renderApp('/bao-cao/r1');
  await user.click(await screen.findByRole('button', { name: 'Trình ký lại, không sửa' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Trình ký lại, không sửa' }));
  expect(await screen.findByText('Hãy ghi lý do')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Số liệu đúng');
  await user.click(dialog.getByRole('button', { name: 'Trình ký lại, không sửa' }));
  await waitFor(() =>
    expect(taken).toEqual([
      { sections: [{ id: 'r1-section', version: 4 }], reason: 'Số liệu đúng', cells: null },
    ]),
  );
});
