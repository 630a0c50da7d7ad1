import { screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import type { Plan } from '@/api/generated/types.gen';
import { me, plan } from '@/test/fixtures';
import { draft as amendment } from '@/test/fixtures-amendments';
import { renderApp } from '@/test/render-app';
import { API, page, server } from '@/test/server';
import { storeCollection } from '@/test/stored';

// Cold pages on a busy machine.
const PATIENCE = { timeout: 10_000 };
const field = (name: string) => screen.findByRole('textbox', { name }, PATIENCE);

const unissued: Plan = {
  ...plan,
  status: 'DRAFT',
  number: null,
  issuedOn: null,
  signatory: null,
  version: 3,
};

test.each([
  {
    what: 'an amendment',
    collection: 'amendments',
    thing: amendment,
    form: '/ke-hoach/dieu-chinh/amendment-1/ban-hanh',
    page: /^\/ke-hoach\/dieu-chinh\/amendment-1/,
    button: 'Ban hành điều chỉnh',
  },
  {
    what: 'a plan',
    collection: 'plans',
    thing: unissued,
    form: '/ke-hoach/ban-hanh',
    page: /^\/ke-hoach/,
    button: 'Ban hành',
  },
  {
    what: 'a commune’s plan',
    collection: 'commune-plans',
    thing: { ...unissued, id: 'commune', parentPlanId: plan.id },
    form: '/ke-hoach-xa/commune/ban-hanh',
    page: /^\/ke-hoach-xa\/commune/,
    button: 'Ban hành',
  },
])(
  '$what that has changed since it was read is issued only after another press',
  async (given) => {
    const { written, change } = storeCollection(given.collection, [given.thing], '');
    server.use(
      http.get(`${API}/me`, () =>
        HttpResponse.json({
          ...me,
          permissions: [
            ...me.permissions,
            ...['amendment:read', 'amendment:issue', 'plan:issue', 'commune-plan:read', 'commune-plan:issue'],
          ],
        }),
      ),
    );
    server.use(
      http.get(`${API}/${given.collection}/:id/history`, () =>
        HttpResponse.json(page([{ actor: 'Trần Thị Bình', occurredAt: '2024-03-01T02:00:00Z' }])),
      ),
    );
    const { user } = renderApp(given.form);
    const number = await field('Số');
    await user.type(number, '45/QĐ-UBND');
    await user.type(await field('Ngày ban hành'), '15/6/2024');
    await user.type(await field('Họ tên người ký'), 'Nguyễn Hùng Tân');
    // Nothing that the form asks for: only the thing that it issues is another one.
    change(given.thing.id, {});
    await user.click(screen.getByRole('button', { name: given.button }));

    const notice = await screen.findByRole(
      'region',
      { name: 'Nội dung đã thay đổi sau khi bạn đọc' },
      PATIENCE,
    );
    expect(notice).toHaveFocus();
    expect(notice).toHaveTextContent('Trần Thị Bình đã lưu lúc');
    expect(written).toHaveLength(1);
    expect(number).toHaveValue('45/QĐ-UBND');
    const again = within(notice).getByRole('link', { name: 'Xem lại bản mới' });
    expect(again).toHaveAttribute('href', expect.stringMatching(given.page));
    expect(again).toHaveAttribute('target', '_blank');

    await user.click(within(notice).getByRole('button', { name: 'Đã xem lại, tiếp tục' }));
    await waitFor(() => expect(written).toHaveLength(2));
    expect(written.map(({ method, ifMatch }) => [method, ifMatch])).toEqual([
      ['issue', '"3"'],
      ['issue', '"4"'],
    ]);
    expect(written[1]?.body).toMatchObject({ number: '45/QĐ-UBND', issuedOn: '2024-06-15' });
  },
  30_000,
);
