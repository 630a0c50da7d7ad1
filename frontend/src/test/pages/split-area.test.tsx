import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { AreaSuccession, HistoryEntry } from '@/api/generated/types.gen';
import { areas, successions } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';

const [, son, , east] = areas as [(typeof areas)[0], (typeof areas)[0], (typeof areas)[0], (typeof areas)[0]];
const west = { ...east, id: 'tay-2025', code: '21985', name: 'Xã Tuy Phước Tây' };
const toTheWest = { ...successions[0], id: 'succession-west', successorId: west.id } as AreaSuccession;

/** Phước Sơn was split in two. */
function given() {
  server.use(
    http.get(`${API}/areas`, () => HttpResponse.json(page([...areas, west]))),
    http.get(`${API}/area-successions`, () => HttpResponse.json(page([...successions, toTheWest]))),
  );
}

test('an area that was split shows all that carry it on', async () => {
  given();
  renderApp(`/dia-ban?area=${son.id}`);
  const detail = await screen.findByRole('region', { name: son.name });
  expect(within(detail).getByText('Xã Tuy Phước Đông, Xã Tuy Phước Tây')).toBeInTheDocument();
  const before = screen.getByRole('table', { name: /cùng dữ liệu với bản đồ/i });
  expect(within(before).getByRole('row', { name: /^Xã Phước Sơn/ })).toHaveTextContent(
    'Xã Tuy Phước Đông, Xã Tuy Phước Tây',
  );
  expect(within(before).getByRole('row', { name: /^Xã Phước Hòa/ })).not.toHaveTextContent('Tuy Phước Tây');
  expect(screen.getByRole('button', { name: /^Phước Sơn/ })).toHaveTextContent(
    'Tuy Phước Đông, Tuy Phước Tây',
  );
  const after = within(screen.getByRole('region', { name: 'Các đơn vị kế tục' }));
  expect(after.getByRole('row', { name: /^Xã Tuy Phước Đông/ })).toHaveTextContent('Xã Phước Hòa');
  expect(after.getByRole('row', { name: /^Xã Tuy Phước Tây/ })).toHaveTextContent('Xã Phước Sơn');
});

test('its history tells who carries it on, and from when', async () => {
  given();
  const entry: HistoryEntry = {
    id: 1,
    occurredAt: '2025-07-02T02:00:00Z',
    actor: 'admin',
    onBehalfOf: null,
    operation: 'area.end',
    part: 'area-succession',
    action: 'INSERT',
    changes: [
      { field: 'effectiveOn', before: null, after: '2025-07-01' },
      { field: 'successorId', before: null, after: west.id },
    ],
    requestCode: 'K7Q2M9XA',
    amendment: null,
  };
  server.use(http.get(`${API}/areas/:id/history`, () => HttpResponse.json(page([entry]))));
  const { user } = renderApp(`/dia-ban?area=${son.id}`);
  await screen.findByRole('region', { name: son.name });
  await user.click(screen.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }));
  const row = await screen.findByRole('row', { name: /admin/ });
  expect(row).toHaveTextContent('Các đơn vị kế tụcXã Tuy Phước Tây');
  expect(row).toHaveTextContent('Kế tục từ ngày01/07/2025');
});
