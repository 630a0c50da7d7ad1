import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Report, SectionStepsRequest } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { marchReport, marchResults, section } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

/** A commune’s report as it stands; tells what is asked of the head. */
function writing(report: Report) {
  const asked: SectionStepsRequest[] = [];
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.get(`${API}/reports/report-1`, () => HttpResponse.json(report)),
    http.get(`${API}/report-results/report-1`, () => HttpResponse.json(marchResults)),
    http.put(`${API}/report-narratives/report-1`, () => HttpResponse.json(report)),
    http.post(`${API}/report-sections/ask-for-signature`, async ({ request }) => {
      asked.push((await request.json()) as SectionStepsRequest);
      return HttpResponse.json({ reports: [report] });
    }),
  );
  return asked;
}

test('asking for the signature names the sections and their versions, after a question', async () => {
  const asked = writing(marchReport);
  const { user } = renderApp('/nhap-ket-qua/report-1');
  await user.click(await screen.findByRole('button', { name: 'Trình ký' }));
  const dialog = screen.getByRole('dialog', { name: 'Trình ký' });
  await user.click(within(dialog).getByRole('button', { name: 'Trình ký' }));
  await waitFor(() => expect(asked[0]?.sections).toEqual([{ id: 'section-1', version: 7 }]));
});

test('words that are typed and not saved keep the report from its signature, until they are saved', async () => {
  const asked = writing(marchReport);
  const { user } = renderApp('/nhap-ket-qua/report-1');
  await user.click(await screen.findByRole('button', { name: 'Sửa phần lời' }));
  await user.type(screen.getByRole('textbox', { name: /Khó khăn/ }), 'Thiếu giáo viên');
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Trình ký' }));
  expect(dialog.getByRole('alert')).toHaveTextContent(/Phần lời chưa lưu.*“Lưu phần lời”/);
  await user.click(dialog.getByRole('button', { name: 'Trình ký' }));
  expect(asked).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Thôi, không lưu' }));

  await user.click(screen.getByRole('button', { name: 'Lưu phần lời' }));
  await screen.findByText('Đã lưu phần lời của báo cáo');
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  const free = within(screen.getByRole('dialog', { name: 'Trình ký' }));
  expect(free.queryByRole('alert')).not.toBeInTheDocument();
  await user.click(free.getByRole('button', { name: 'Trình ký' }));
  await waitFor(() => expect(asked).toHaveLength(1));
});

test('words that somebody gives up keep the report from nothing', async () => {
  writing(marchReport);
  const { user } = renderApp('/nhap-ket-qua/report-1');
  await user.click(await screen.findByRole('button', { name: 'Sửa phần lời' }));
  await user.type(screen.getByRole('textbox', { name: /Khó khăn/ }), 'Thiếu');
  await user.click(screen.getByRole('button', { name: 'Thôi, không lưu' }));
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  expect(within(screen.getByRole('dialog')).queryByRole('alert')).not.toBeInTheDocument();
});

test('what came back and was right goes in again as it is, with a word of why and apart from what was written in', async () => {
  const sections = [
    section('a', { state: 'DRAFT', allowedActions: ['EDIT', 'ASK_FOR_SIGNATURE'] }),
    section('b', { state: 'RETURNED', reason: 'Sai số', allowedActions: ['EDIT', 'ASK_FOR_SIGNATURE'] }),
  ];
  const asked = writing({ ...marchReport, sections });
  const { user } = renderApp('/nhap-ket-qua/report-1');
  await user.click(await screen.findByRole('button', { name: 'Trình ký lại, không sửa' }));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Trình ký lại, không sửa' }));
  expect(dialog.getByText('Hãy ghi lý do')).toBeVisible();
  await user.type(dialog.getByRole('textbox', { name: 'Lý do' }), 'Số liệu đúng, nộp lại');
  await user.click(dialog.getByRole('button', { name: 'Trình ký lại, không sửa' }));
  await waitFor(() =>
    expect(asked).toEqual([{ sections: [{ id: 'b', version: 4 }], reason: 'Số liệu đúng, nộp lại' }]),
  );
  await user.click(screen.getByRole('button', { name: 'Trình ký' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Trình ký' }));
  await waitFor(() => expect(asked.at(-1)?.sections).toEqual([{ id: 'a', version: 4 }]));
});

test('lists a unit’s reports, open ones first, and says how late they are', async () => {
  server.use(
    http.get(`${API}/reports`, ({ request }) => {
      const mine = new URL(request.url).searchParams.get('agencyId') === 'phuoc-son';
      const accepted = {
        ...marchReport,
        id: 'report-0',
        roundName: 'Tháng 2/2024',
        state: 'ACCEPTED',
        lateDays: 0,
      };
      return HttpResponse.json(page(mine ? [accepted, marchReport] : []));
    }),
  );
  renderApp('/nhap-ket-qua');
  const table = await screen.findByRole('table', { name: /Mở một báo cáo/ });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent('Tháng 3/2024');
  expect(first).toHaveTextContent('18/03/2024 Chậm 4 ngày');
  expect(second).toHaveTextContent('Đã duyệt');
});

test('a report beside the year’s own periods takes no sums and shows none', async () => {
  server.use(
    http.get(`${API}/reports/report-1`, () => HttpResponse.json(marchReport)),
    http.get(`${API}/report-results/report-1`, () =>
      HttpResponse.json({ ...marchResults, takesSums: false }),
    ),
  );
  renderApp('/nhap-ket-qua/report-1');
  const grid = await screen.findByRole('grid');
  expect(within(grid).queryByRole('columnheader', { name: /Lũy kế/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('radio', { name: /Lũy kế/i })).not.toBeInTheDocument();
});

test('a sheet with emptied cells says before it is saved that their figures go', async () => {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write'] }),
    ),
    http.post(`${API}/sheets/report-results/report-1/preview`, () =>
      HttpResponse.json({
        rows: 3,
        added: 0,
        changed: 0,
        removed: 1,
        faulty: 0,
        errorCount: 0,
        errors: [],
        importedBefore: null,
      }),
    ),
  );
  const { user } = renderApp('/nhap-ket-qua/report-1/excel');
  await user.upload(
    await screen.findByLabelText('Chọn tệp Excel', { selector: 'input' }),
    new File(['x'], 'số liệu.xlsx', {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    }),
  );
  expect(await screen.findByText('1 số liệu đang có sẽ bị xóa')).toBeVisible();
  expect(screen.getByText(/Ô để trống là chưa báo cáo, không phải 0/)).toBeVisible();
});
