import { screen, within } from '@testing-library/react';
import { HttpResponse, http, type JsonBodyType } from 'msw';
import { beforeEach, expect, test } from 'vitest';
import { me } from '@/test/fixtures';
import { indicators } from '@/test/fixtures-indicators';
import { events, marchReport, marchResults, report, results, section } from '@/test/fixtures-reports';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const json = (body: unknown) => HttpResponse.json(body as JsonBodyType);
const ofTwo = (id: string) =>
  section(id, {
    verifierId: 'phong-y-te',
    verifierName: 'Phòng Y tế',
    coVerifierId: 'ttyt',
    coVerifierName: 'Trung tâm y tế',
    refusals: [
      {
        action: 'ACCEPT',
        why: 'NOT_YOUR_PART',
        who: [
          { part: 'VERIFIER', unitName: 'Phòng Y tế' },
          { part: 'VERIFIER', unitName: 'Trung tâm y tế' },
        ],
      },
    ],
  });
const shared = report('r1', { sections: [ofTwo('r1-section'), section('r1-other')] });

beforeEach(() => {
  server.use(
    http.get(`${API}/me`, () =>
      json({ ...me, permissions: [...me.permissions, 'report:read', 'report:write', 'report:verify'] }),
    ),
    http.get(`${API}/reports`, () => json(page([shared as unknown as JsonBodyType]))),
    http.get(`${API}/reports/:id`, () => json(shared)),
    http.get(`${API}/report-results/:id`, () => json({ rows: results })),
    http.get(`${API}/report-events`, () => json(page(events as unknown as JsonBodyType[]))),
    http.get(`${API}/report-changes`, () => json({ items: [] })),
    http.get(`${API}/report-comments`, () => json(page([]))),
  );
});

test('a section of two who verify it names both, and so does its history', async () => {
  renderApp('/bao-cao/r1');
  expect(await screen.findByRole('heading', { name: /Phòng Y tế, Trung tâm y tế/ })).toBeVisible();
  expect(screen.getByRole('heading', { name: /Phòng NN&PTNT/ })).toBeVisible();
  expect(screen.getByRole('list', { name: 'Việc bạn chưa làm được, và ai làm' })).toHaveTextContent(
    'cán bộ kiểm tra Phòng Y tế; cán bộ kiểm tra Trung tâm y tế',
  );
  expect(screen.getAllByText(/· Phần do Phòng Y tế, Trung tâm y tế kiểm tra/)[0]).toBeVisible();
});

test('its history says for which unit somebody acted, and for whom in their place', async () => {
  const [signed] = events;
  const verified = { ...signed, id: 'e2', action: 'VERIFY', actorName: 'Trần Thị Hoa', unitId: 'nnptnt' };
  const decided = { ...signed, id: 'e3', action: 'ACCEPT', actorName: 'Lê Văn Tâm', unitId: null };
  const inPlace = { ...signed, id: 'e4', onBehalfOf: 'Chủ tịch', actorName: 'Đỗ Thị Mai' };
  server.use(
    http.get(`${API}/report-events`, () =>
      json(page([signed, verified, decided, inPlace] as unknown as JsonBodyType[])),
    ),
  );
  renderApp('/bao-cao/r1');
  expect(await screen.findByText(/^Phạm Văn Chủ, UBND xã Phước Sơn ·/)).toBeVisible();
  expect(screen.getByText(/^Trần Thị Hoa, Phòng NN&PTNT ·/)).toBeVisible();
  expect(screen.getByText(/^Lê Văn Tâm ·/)).toBeVisible();
  expect(screen.getByText(/^Đỗ Thị Mai, UBND xã Phước Sơn, thay Chủ tịch ·/)).toBeVisible();
  // All of one moment: the last that was told first.
  expect(screen.getAllByText(/ · Phần do/).map(({ textContent }) => textContent?.split(/,| ·/)[0])).toEqual([
    'Đỗ Thị Mai',
    'Lê Văn Tâm',
    'Trần Thị Hoa',
    'Phạm Văn Chủ',
  ]);
});

test('what waits for one of the two names both', async () => {
  renderApp('/duyet-bao-cao');
  expect(
    await screen.findByRole('checkbox', { name: /UBND xã Phước Sơn, Phòng Y tế, Trung tâm y tế/ }),
  ).toBeVisible();
});

test('who tells the figures reads to which two their part goes', async () => {
  server.use(
    http.get(`${API}/reports/:id`, () => json({ ...marchReport, sections: [ofTwo('section-1')] })),
    http.get(`${API}/report-results/:id`, () => json(marchResults)),
  );
  renderApp('/nhap-ket-qua/report-1');
  expect(await screen.findByText(/Phần gửi Phòng Y tế, Trung tâm y tế/)).toBeVisible();
});

test('an indicator that two verify together names both', async () => {
  const [known] = indicators;
  server.use(
    http.get(`${API}/indicators/i2`, () =>
      json({ ...known, assignment: { ...known?.assignment, coVerifierId: 'nnptnt' } }),
    ),
  );
  renderApp('/chi-tieu/i2');
  expect(await screen.findByRole('link', { name: 'Phòng Lao động - Thương binh và Xã hội' })).toBeVisible();
  const second = await screen.findByText('Cơ quan cùng kiểm tra (đồng chủ trì)');
  expect(
    within(second.parentElement as HTMLElement).getByRole('link', {
      name: 'Phòng Nông nghiệp và Phát triển nông thôn',
    }),
  ).toHaveAttribute('href', expect.stringContaining('/co-quan/nnptnt'));
});
