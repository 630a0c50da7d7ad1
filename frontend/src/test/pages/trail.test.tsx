import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { AuditEvent, AuditState, TrailVerification } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, problem, server } from '@/test/server';

const event: AuditEvent = {
  number: 41,
  occurredAt: '2026-11-26T02:00:00Z',
  actor: 'finance',
  roles: ['programme:finance'],
  onBehalfOf: null,
  origin: '10.1.2.3',
  client: 'giam-ngheo-api',
  requestCode: '7KQ2M9XA',
  operation: 'disbursement.enter',
  action: 'UPDATE',
  entity: 'disbursement',
  entityId: '00000000-0000-4000-8000-000000000001',
  names: { '00000000-0000-4000-8000-000000000002': 'UBND xã Phước Sơn' },
  changes: [
    { field: 'payee', before: 'Nguyễn Văn A', after: 'Nguyễn Văn B' },
    { field: 'agencyId', before: null, after: '00000000-0000-4000-8000-000000000002' },
    { field: 'paidOn', before: '2024-05-06', after: '2024-05-07' },
  ],
  seal: 7,
  sealedAt: '2026-11-26T02:01:00Z',
};

const reading: AuditEvent = {
  ...event,
  number: 42,
  operation: 'contribution.list',
  action: 'READ',
  entity: 'contribution',
  entityId: null,
  names: {},
  changes: [{ field: 'count', before: null, after: 3 }],
  seal: null,
  sealedAt: null,
};

const state: AuditState = {
  keyId: '0123456789abcdef',
  lastSeal: {
    number: 7,
    firstEventId: 1,
    lastEventId: 41,
    eventCount: 41,
    root: 'r',
    hash: 'h',
    sealedAt: '2026-11-26T02:01:00Z',
    keyId: '0123456789abcdef',
  },
  unsealed: 1,
  unsealedSince: '2026-11-26T02:01:30Z',
};

function trail(events: readonly AuditEvent[], sealed: AuditState = state) {
  const asked: URLSearchParams[] = [];
  server.use(
    http.get(`${API}/me`, () => HttpResponse.json({ ...me, permissions: [...me.permissions, 'audit:read'] })),
    http.get(`${API}/audit-seals/state`, () => HttpResponse.json(sealed)),
    http.get(`${API}/audit-events`, ({ request }) => {
      const query = new URL(request.url).searchParams;
      asked.push(query);
      const number = query.get('number');
      return HttpResponse.json(page(events.filter((one) => !number || one.number === Number(number))));
    }),
  );
  return asked;
}

function verifying(...answers: Partial<TrailVerification>[]) {
  const asked: (string | null)[] = [];
  server.use(
    http.get(`${API}/audit-seals/verification`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('fromSeal'));
      const answer = answers[asked.length - 1] ?? {};
      return HttpResponse.json({
        seals: 3,
        events: 20,
        findings: [],
        unsealed: 0,
        unsealedSince: null,
        continueWith: null,
        ...answer,
      });
    }),
  );
  return asked;
}

test('tells in words who did what, from where, and whether it is sealed', async () => {
  trail([reading, event]);
  renderApp('/nhat-ky');

  const row = await screen.findByRole('row', { name: /Giải ngân: nhập/ });
  expect(within(row).getByText('10.1.2.3')).toBeVisible();
  expect(within(row).getByText('Đã niêm phong lúc 26/11/2026 09:01')).toBeVisible();
  expect(within(row).getByRole('link', { name: 'Giải ngân' })).toHaveAttribute(
    'href',
    `/kinh-phi/giai-ngan/${event.entityId}`,
  );
  const read = screen.getByRole('row', { name: /Huy động ủng hộ: xem danh sách/ });
  expect(within(read).getByText('Chưa niêm phong')).toBeVisible();
  expect(screen.getByText('Số 7, lúc 26/11/2026 09:01, gồm 41 sự kiện')).toBeVisible();
});

test('shows each field before and after, by names that people know', async () => {
  trail([event]);
  const { user } = renderApp('/nhat-ky');
  await user.click(await screen.findByRole('button', { name: 'Xem sự kiện 41' }));

  const table = await screen.findByRole('table', { name: 'Từng trường trước và sau' });
  expect(within(table).getByRole('row', { name: 'Người nhận tiền Nguyễn Văn A Nguyễn Văn B' })).toBeVisible();
  expect(within(table).getByRole('row', { name: 'Đơn vị – UBND xã Phước Sơn' })).toBeVisible();
  expect(within(table).getByRole('row', { name: 'Ngày chi 06/05/2024 07/05/2024' })).toBeVisible();
});

test('tells states and kinds in the words of their screens', async () => {
  trail([
    {
      ...event,
      operation: 'report.submit',
      entity: 'report_section',
      changes: [{ field: 'state', before: 'READY', after: 'SUBMITTED' }],
    },
  ]);
  const { user } = renderApp('/nhat-ky');
  await user.click(await screen.findByRole('button', { name: 'Xem sự kiện 41' }));
  expect(await screen.findByRole('row', { name: /Chờ ký Đã nộp/ })).toBeVisible();
});

test('asks for what the address says, and puts what is chosen there', async () => {
  const asked = trail([event]);
  const { user } = renderApp('/nhat-ky?unit=phuoc-son&from=2026-11-01');
  await user.selectOptions(await screen.findByLabelText('Hành động'), 'Sửa');

  expect(asked.at(-1)?.get('agencyCode')).toBe('phuoc-son');
  expect(asked.at(-1)?.get('from')).toBe('2026-11-01');
  await expect.poll(() => asked.at(-1)?.get('action')).toBe('UPDATE');
});

test('verifies seal after seal and says that all is well', async () => {
  trail([event]);
  const asked = verifying({ continueWith: 4 }, {});
  const { user } = renderApp('/nhat-ky');
  await user.click(await screen.findByRole('button', { name: 'Kiểm tra toàn bộ' }));

  expect(await screen.findByText(/Nhật ký nguyên vẹn: 40 sự kiện trong 6 niêm phong/)).toBeVisible();
  expect(asked).toEqual(['1', '4']);
});

test('names what was changed, and says what to do', async () => {
  trail([event]);
  verifying({ findings: [{ kind: 'EVENT_CHANGED', seal: 7, event: 41 }] });
  const { user } = renderApp('/nhat-ky');
  await user.click(await screen.findByRole('button', { name: 'Kiểm tra toàn bộ' }));

  const alert = await screen.findByRole('alert');
  expect(within(alert).getByText('Sự kiện 41 đã bị sửa (niêm phong 7)')).toBeVisible();
  expect(within(alert).getByText(/không sửa gì thêm trong cơ sở dữ liệu/)).toBeVisible();
});

test('says that nothing is sealed without a key, and that there is nothing yet', async () => {
  trail([], { keyId: null, lastSeal: null, unsealed: 0, unsealedSince: null });
  renderApp('/nhat-ky');

  expect(await screen.findByText(/hệ thống chưa có khóa ký/)).toBeVisible();
  expect(await screen.findByText('Nhật ký chưa có sự kiện nào')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Kiểm tra toàn bộ' })).toBeNull();
});

test('verifies where events wait and nothing was ever sealed', async () => {
  trail([reading], { ...state, lastSeal: null });
  verifying({ seals: 0, events: 0, findings: [{ kind: 'SEAL_OVERDUE', seal: 1, event: null }] });
  const { user } = renderApp('/nhat-ky');
  await user.click(await screen.findByRole('button', { name: 'Kiểm tra toàn bộ' }));

  expect(await screen.findByText(/Niêm phong 1 bị quá hạn/)).toBeVisible();
});

test('refuses in words who may not read it', async () => {
  trail([event]);
  server.use(
    http.get(`${API}/audit-events`, () => problem(403, 'forbidden')),
    http.get(`${API}/audit-seals/state`, () => problem(403, 'forbidden')),
  );
  renderApp('/nhat-ky');

  expect((await screen.findAllByText(/quyền/)).length).toBeGreaterThan(0);
});

test('says once who may read it, and asks for nothing, where somebody may not', async () => {
  const asked = trail([event]);
  server.use(http.get(`${API}/me`, () => HttpResponse.json(me)));
  renderApp('/nhat-ky');

  expect(await screen.findByText('Bạn chưa được phép xem nội dung này')).toBeVisible();
  expect(screen.getByText(/chỉ dành cho vai trò Thanh tra/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /CSV/ })).not.toBeInTheDocument();
  expect(asked).toHaveLength(0);
});
