import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Amendment, TargetGridRequest } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { targetGrid } from '@/test/fixtures-target-grid';
import { renderApp } from '@/test/render-app';
import { API, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const draft: Amendment = {
  id: 'amendment-1',
  planId: 'plan-2024',
  ordinal: 2,
  status: 'DRAFT',
  summary: 'Giao thêm việc làm',
  number: null,
  issuedOn: null,
  signatory: null,
  changeCount: 0,
  version: 3,
};

const GRID = `${API}/target-grids/plan-2024`;

interface Sent {
  where: string;
  ifMatch: string | null;
  body: TargetGridRequest;
}

/** The manager at the grid of an issued plan, with or without an open draft. */
function given(amendments: Amendment[]): Sent[] {
  const sent: Sent[] = [];
  storeCollection('amendments', amendments, '');
  storeCollection('amendment-changes', [], '');
  const keep = async (where: string, request: Request) =>
    sent.push({
      where,
      ifMatch: request.headers.get('If-Match'),
      body: (await request.json()) as TargetGridRequest,
    });
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({ ...me, permissions: [...me.permissions, 'amendment:read', 'plan:write'] }),
    ),
    http.get(GRID, () => HttpResponse.json(targetGrid)),
    http.put(GRID, async ({ request }) => {
      await keep('plan', request);
      return HttpResponse.json(targetGrid);
    }),
    http.put(`${API}/amendment-targets/amendment-1`, async ({ request }) => {
      await keep('draft', request);
      return HttpResponse.json({ ...draft, changeCount: 1, version: 4 });
    }),
  );
  return sent;
}

async function cellAt(row: number, column: number): Promise<HTMLElement> {
  const grid = await screen.findByRole('grid');
  return grid.querySelector(`td[data-row="${row}"][data-column="${column}"]`) as HTMLElement;
}

test('what the issued plan states goes into the draft that is open, what is ours into the plan', async () => {
  const sent = given([draft]);
  const { user } = renderApp('/chi-tieu/giao');
  await user.click(await cellAt(0, 0));
  await user.keyboard('4400{Enter}');
  await user.click(await cellAt(1, 2));
  await user.keyboard('1.248/2.000{Enter}');
  expect(await cellAt(1, 2)).toHaveTextContent('62,4% (1.248 / 2.000)');
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));

  expect(await screen.findByText('Đã ghi 1 ô vào dự thảo điều chỉnh lần 2')).toBeVisible();
  expect(await screen.findByText('Không có gì chưa lưu')).toBeVisible();
  expect(sent.map(({ where, ifMatch }) => [where, ifMatch])).toEqual([
    ['plan', null],
    ['draft', '"3"'],
  ]);
  expect(sent[0]?.body.cells[0]).toMatchObject({ indicatorId: 'i7', numerator: 1248, denominator: 2000 });
  expect(sent[1]?.body.cells).toEqual([
    {
      areaId: 'tuy-phuoc',
      indicatorId: 'i2',
      version: 1,
      value: 4400,
      numerator: null,
      denominator: null,
      words: null,
      source: null,
    },
  ]);
});

test('what the draft refuses stays typed, and says why', async () => {
  given([draft]);
  server.use(
    http.put(`${API}/amendment-targets/amendment-1`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          title: 'invalid-fields',
          status: 422,
          detail: null,
          code: 'K7Q2M9XA',
          errors: [{ pointer: '/cells/0/value', type: 'decimals', params: { decimals: '0' } }],
        },
        { status: 422, headers: { 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const { user } = renderApp('/chi-tieu/giao');
  await user.click(await cellAt(0, 0));
  await user.keyboard('4400{Enter}');
  await user.click(screen.getByRole('button', { name: 'Lưu chỉ tiêu' }));
  expect(await screen.findByRole('region', { name: 'Có 1 ô cần sửa' })).toHaveTextContent('thập phân');
  expect(screen.getByText('1 ô chưa lưu, đang giữ trên máy này')).toBeVisible();
});

test('without a draft what the plan states is locked, and the way to begin one is shown', async () => {
  given([]);
  renderApp('/chi-tieu/giao');
  expect(await cellAt(0, 0)).toHaveAttribute('aria-readonly', 'true');
  expect(screen.getByRole('link', { name: 'Bắt đầu dự thảo điều chỉnh' })).toBeVisible();
});
