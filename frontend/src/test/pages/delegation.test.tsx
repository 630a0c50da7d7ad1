import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Delegation } from '@/api/generated/types.gen';
import { me } from '@/test/fixtures';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

const delegation: Delegation = {
  id: 'delegation',
  agencyId: 'phuoc-son',
  leads: false,
  form: 'KT',
  principalTitle: 'Chủ tịch',
  delegateUser: 'deputy',
  delegateName: 'Hồ Thị Phó',
  delegatePosition: 'Phó Chủ tịch',
  signature: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH',
  validFrom: '2026-11-01',
  validTo: '2026-12-31',
  reason: 'Phân công công tác',
  documentNumber: '12/QĐ-UBND',
  documentDate: '2026-10-30',
  attachmentId: null,
  recorderName: 'Trần Văn Bình',
  recordedAt: '2026-10-31T02:00:00Z',
  endedAt: null,
  endReason: null,
  state: 'RUNNING',
  mayEnd: true,
  version: 0,
};

test('a delegation says who acts for whom, and is ended with a reason', async () => {
  const { written } = storeCollection('delegations', [delegation], 'delegation:read');
  const { user } = renderApp('/uy-quyen');
  await user.click(await screen.findByRole('link', { name: 'KT. CHỦ TỊCH / PHÓ CHỦ TỊCH: Hồ Thị Phó' }));
  expect(await screen.findByText('Từ 01/11/2026 đến 31/12/2026')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Chấm dứt trước hạn' }));
  expect(screen.getByRole('textbox', { name: 'Lý do chấm dứt' })).toHaveFocus();
  await user.keyboard('Chuyển công tác');
  await user.click(screen.getByRole('button', { name: 'Chấm dứt trước hạn' }));
  await waitFor(() =>
    expect(written[0]).toEqual({ method: 'end', ifMatch: '"0"', body: { reason: 'Chuyển công tác' } }),
  );
  await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
});

test('the leader, who may end any, is offered to record one only as the head of a unit', async () => {
  storeCollection('delegations', [delegation], 'delegation:read');
  const account = (role: 'HEAD' | 'OFFICER') =>
    http.get(`${API}/me`, () =>
      HttpResponse.json({
        ...me,
        units: [{ ...me.units[0], role }],
        permissions: [...me.permissions, 'delegation:read', 'delegation:write'],
      }),
    );
  server.use(account('OFFICER'));
  const { queryClient } = renderApp('/uy-quyen');
  await screen.findByRole('link', { name: /PHÓ CHỦ TỊCH: Hồ Thị Phó/ });
  expect(screen.queryByRole('link', { name: 'Thêm ủy quyền' })).not.toBeInTheDocument();
  server.use(account('HEAD'));
  await queryClient.refetchQueries({ queryKey: ['me'] });
  expect(await screen.findByRole('link', { name: 'Thêm ủy quyền' })).toBeInTheDocument();
});

test('its history tells moments as they were in Vietnam', async () => {
  storeCollection('delegations', [delegation], 'delegation:read');
  server.use(
    http.get(`${API}/delegations/:id/history`, () =>
      HttpResponse.json(
        page([
          {
            id: 1,
            actor: 'commune-head',
            onBehalfOf: null,
            occurredAt: '2026-11-27T11:58:54Z',
            operation: 'delegation.end',
            part: null,
            action: 'UPDATE',
            changes: [{ field: 'endedAt', before: null, after: '2026-11-27T11:58:54.123456+00:00' }],
          },
        ]),
      ),
    ),
  );
  const { user } = renderApp('/uy-quyen/delegation');
  await user.click(await screen.findByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }));
  expect(await screen.findByText(/– → 27\/11\/2026 18:58/)).toBeInTheDocument();
});

test('only who heads a unit records one, and only the leader passes on what the leader may', async () => {
  storeCollection('delegations', [{ ...delegation, mayEnd: false }], 'delegation:write');
  server.use(
    http.get(`${API}/attachment-rules`, () => HttpResponse.json({ maxSize: 1024, extensions: ['pdf'] })),
    http.get(`${API}/me`, () =>
      HttpResponse.json({
        ...me,
        units: [{ ...me.units[0], role: 'HEAD' }],
        permissions: [...me.permissions, 'delegation:write', 'delegation:read'],
      }),
    ),
  );
  renderApp('/uy-quyen/moi');
  expect(await screen.findByRole('combobox', { name: 'Đơn vị giao' })).toHaveValue('phuoc-son');
  expect(screen.queryByRole('group', { name: /lãnh đạo chương trình/ })).not.toBeInTheDocument();
});

test('who else is in the unit is offered as the delegate, and a stranger is refused in words', async () => {
  storeCollection('delegations', [], 'delegation:write');
  server.use(
    http.get(`${API}/attachment-rules`, () => HttpResponse.json({ maxSize: 1024, extensions: ['pdf'] })),
    http.get(`${API}/me`, () =>
      HttpResponse.json({
        ...me,
        units: [{ ...me.units[0], role: 'HEAD' }],
        permissions: [...me.permissions, 'delegation:write', 'delegation:read'],
      }),
    ),
    http.get(`${API}/colleagues`, () =>
      HttpResponse.json({
        units: [
          {
            agencyCode: 'xa-phuoc-son',
            colleagues: [{ fullName: 'Hồ Thị Phó', userName: 'deputy', roles: ['OFFICER'] }],
          },
          {
            agencyCode: 'nnptnt',
            colleagues: [{ fullName: 'Lê Văn Cán', userName: null, roles: ['OFFICER'] }],
          },
        ],
      }),
    ),
    http.post(`${API}/delegations`, () =>
      HttpResponse.json(
        {
          type: 'urn:giam-ngheo:problem:invalid-fields',
          status: 422,
          code: 'K7Q2M9XA',
          errors: [{ pointer: '/delegateUser', type: 'not-of-the-unit', params: {} }],
        },
        { status: 422 },
      ),
    ),
  );
  const { user } = renderApp('/uy-quyen/moi');
  const delegate = await screen.findByLabelText('Tên đăng nhập của người được giao');
  await waitFor(() => expect(delegate).toHaveAttribute('list'));
  const offered = document.getElementById(delegate.getAttribute('list') ?? '')?.querySelectorAll('option');
  expect([...(offered ?? [])].map(({ value, label }) => [value, label])).toEqual([['deputy', 'Hồ Thị Phó']]);

  await user.selectOptions(screen.getByRole('combobox', { name: 'Hình thức' }), 'KT');
  await user.type(delegate, 'department-head');
  for (const [label, typed] of [
    ['Chức vụ của người giao', 'Chủ tịch'],
    ['Họ tên người được giao', 'Hồ Thị Phó'],
    ['Chức vụ người được giao', 'Phó Chủ tịch'],
    ['Từ ngày', '01/11/2026'],
    ['Đến hết ngày', '31/12/2026'],
    ['Lý do', 'Phân công công tác'],
    ['Số văn bản', '12/QĐ-UBND'],
    ['Ngày văn bản', '30/10/2026'],
  ] as const) {
    await user.click(screen.getByLabelText(label));
    await user.paste(typed);
  }
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  expect(await screen.findByRole('region', { name: 'Có 1 chỗ cần sửa' })).toHaveTextContent(
    'không có ai dùng tên này trong đơn vị giao',
  );
});

test('the account page says in whose place one acts', async () => {
  server.use(
    http.get(`${API}/me`, () =>
      HttpResponse.json({
        ...me,
        permissions: [...me.permissions, 'delegation:read'],
        deputyships: [
          {
            delegationId: 'delegation',
            form: 'KT',
            agencyCode: 'ubnd-huyen',
            agencyName: 'UBND huyện Tuy Phước',
            leads: true,
            principalTitle: 'Chủ tịch',
            position: 'Phó Chủ tịch',
            until: '2026-12-31',
          },
        ],
      }),
    ),
  );
  renderApp('/tai-khoan');
  expect(
    await screen.findByRole('link', { name: 'Ký thay (KT.) Chủ tịch, UBND huyện Tuy Phước' }),
  ).toHaveAttribute('href', '/uy-quyen/delegation');
  expect(screen.getByText('đến hết 31/12/2026')).toBeInTheDocument();
});
