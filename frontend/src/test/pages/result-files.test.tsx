import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import type { Attachment, ResultCellsRequest, ResultOutcome, ResultRow } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { jobs, marchReport, marchResults } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';

const file = (name: string): Attachment => ({
  id: `file-${name}`,
  version: 0,
  fileName: `${name}.pdf`,
  kind: 'PDF',
  size: 3,
  sha256: 'x',
  uploaderName: 'Mai',
  uploadedAt: '2024-03-15T02:00:00Z',
});
const theirs = file('a');
const mine = file('b');

let sent: ResultCellsRequest[] = [];

/** The server answers with the figure as it is then. */
function answer(outcome: ResultOutcome, changes: Partial<ResultRow>) {
  server.use(
    http.put(`${API}/report-results/report-1`, async ({ request }) => {
      sent.push((await request.json()) as ResultCellsRequest);
      const row = { ...jobs, ...changes };
      return HttpResponse.json({ cells: [{ resultId: row.resultId, version: row.version, outcome, row }] });
    }),
  );
}

beforeEach(() => {
  sent = [];
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/report-1`, () => HttpResponse.json(marchReport)),
    http.get(`${API}/report-results/report-1`, () => HttpResponse.json(marchResults)),
    http.post(`${API}/attachments`, () => HttpResponse.json(mine, { status: 201 })),
    http.get(`${API}/attachments/:id`, ({ params }) =>
      HttpResponse.json([theirs, mine].find(({ id }) => id === params.id)),
    ),
    http.delete(`${API}/attachments/:id`, () => new HttpResponse(null, { status: 204 })),
  );
});

async function upload(user: UserEvent) {
  await user.selectOptions(await screen.findByLabelText('Kèm tài liệu cho chỉ tiêu'), 'r-jobs');
  const group = screen.getByRole('group', { name: 'Tài liệu của chỉ tiêu I2' });
  await user.upload(
    within(group).getByLabelText('Tài liệu minh chứng'),
    new File(['x'], 'b.pdf', { type: 'application/pdf' }),
  );
  return group;
}

test('a file comes beside what a colleague has hung meanwhile, and each is taken off by itself', async () => {
  answer('SAVED', { attachments: [theirs, mine] });
  const { user } = renderApp('/nhap-ket-qua/report-1');
  const group = await upload(user);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.cells).toMatchObject([{ version: 3, files: { attach: ['file-b'], detach: [] } }]);
  expect(await within(group).findByRole('link', { name: 'a.pdf' })).toBeVisible();

  answer('SAVED', { attachments: [theirs] });
  await user.click(within(group).getByRole('button', { name: 'Bỏ tệp b.pdf' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([{ files: { attach: [], detach: ['file-b'] } }]);
  expect(within(group).getByRole('link', { name: 'a.pdf' })).toBeVisible();
  expect(within(group).queryByRole('link', { name: 'b.pdf' })).not.toBeInTheDocument();
});

test('who only hangs a file is asked nothing when a colleague has told the figure meanwhile', async () => {
  answer('CONFLICT', { version: 4, value: 9, attachments: [mine] });
  const { user } = renderApp('/nhap-ket-qua/report-1');
  await upload(user);
  expect(await screen.findByText(/^Đã lưu lúc/)).toBeVisible();
  expect(screen.getByRole('row', { name: /I2 Lao động/ })).toHaveTextContent('9');
  expect(screen.queryByRole('region', { name: /bị người khác sửa/ })).not.toBeInTheDocument();
});

test('taking a colleague’s figure loses no file', async () => {
  answer('CONFLICT', { version: 4, value: 9 });
  const { user } = renderApp('/nhap-ket-qua/report-1');
  const grid = await screen.findByRole('grid');
  await user.click(grid.querySelector('td[data-row="0"][data-column="2"]') as Element);
  await user.keyboard('5{Enter}');
  const conflict = await screen.findByRole('region', { name: '1 ô bị người khác sửa cùng lúc' });
  await upload(user);
  await screen.findByRole('link', { name: 'b.pdf' });
  answer('SAVED', { version: 4, value: 9, attachments: [mine] });
  await user.click(within(conflict).getByRole('button', { name: /Lấy số của/ }));
  await waitFor(() => expect(sent).toHaveLength(2));
  expect(sent[1]?.cells).toMatchObject([
    { version: 4, figureStays: true, files: { attach: ['file-b'], detach: [] } },
  ]);
});
