import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { draft, drafting } from '@/test/fixtures-amendments';
import { indicators } from '@/test/fixtures-indicators';
import { renderApp } from '@/test/render-app';
import { storeCollection } from '@/test/stored';

const frequency = () => screen.findByRole('combobox', { name: 'Kỳ số liệu' });

/** An indicator that an issued plan states, while a draft amendment is open, and what is written of both. */
function given() {
  const { written: direct } = storeCollection('indicators', indicators, '');
  const { changes } = drafting([draft], [], 'plan:write', 'indicator:write');
  return { direct, drafted: changes.written };
}

test('who collects an indicator is ours: it is saved at once, also while a draft is open', async () => {
  const { direct, drafted } = given();
  const { user, router } = renderApp('/chi-tieu/i2/sua');
  expect(await screen.findByRole('region', { name: 'Ghi vào dự thảo điều chỉnh lần 1' })).toHaveTextContent(
    'sửa và lưu ngay được',
  );
  await user.selectOptions(await frequency(), 'QUARTERLY');
  await user.click(screen.getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/chi-tieu/i2'));
  expect(direct).toMatchObject([
    { method: 'PUT', ifMatch: '"1"', body: { assignment: { frequency: 'QUARTERLY' } } },
  ]);
  expect(drafted).toEqual([]);
});

test('what the plan states goes into the draft, with what is changed beside it', async () => {
  const { direct, drafted } = given();
  const { user, router } = renderApp('/chi-tieu/i2/sua');
  await user.selectOptions(await frequency(), 'QUARTERLY');
  await user.type(await screen.findByRole('textbox', { name: 'Tên chỉ tiêu' }), ' mới');
  await user.click(screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/ke-hoach/dieu-chinh/amendment-1'));
  expect(drafted[0]?.body).toMatchObject({
    kind: 'INDICATOR',
    indicator: { name: 'Số lao động được tạo việc làm mới', assignment: { frequency: 'QUARTERLY' } },
  });
  expect(direct).toEqual([]);
});

test('an assignment that the plan is to state goes into the draft too', async () => {
  const { direct, drafted } = given();
  const { user } = renderApp('/chi-tieu/i2/sua');
  await user.selectOptions(
    await screen.findByRole('combobox', { name: /^Ai giao việc thu thập số liệu/ }),
    'STATED',
  );
  await user.click(screen.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }));
  await waitFor(() => expect(drafted).toHaveLength(1));
  expect(direct).toEqual([]);
});
