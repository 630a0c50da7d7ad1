import { expect, type Page } from '@playwright/test';
import {
  another,
  expectAccessible,
  expectHeading,
  expectNoSidewaysScroll,
  planOf2024,
  signIn,
  test,
} from './support';

const NOT_SIGNED_IN = /status of 401 .*\/api\/v1\//;

test.use({ console: { expected: [NOT_SIGNED_IN] } });
// A whole journey of two people.
test.describe.configure({ timeout: 240_000 });

interface Listed {
  id: string;
  indicatorId: string;
  value: number | null;
  subProjectId: string | null;
  fundingSource: string;
  amount: number | null;
  source: { provenance: string };
}

/** What the plan states in that list. */
async function stated(page: Page, list: string, plan: string): Promise<Listed[]> {
  const url = `/api/v1/${list}?limit=100&planId=${plan}`;
  const { items }: { items: Listed[] } = await (await page.request.get(url)).json();
  return items.filter(({ source }) => source.provenance === 'STATED');
}

test('the manager drafts an amendment in the usual forms, a leader issues it, the plan says the new figures', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager', '/ke-hoach');
  const plan = await planOf2024(page);
  const target = (await stated(page, 'targets', plan)).find(({ value }) => value === 4300);
  const line = (await stated(page, 'stated-funding', plan)).find(({ amount }) => amount === 1_227_000_000);
  const targetForm = `/chi-tieu/${target?.indicatorId}/muc-giao/${target?.id}?plan=${plan}`;

  await page.goto(targetForm);
  await expect(page.getByRole('region', { name: /chỉ sửa được bằng điều chỉnh/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Bắt đầu dự thảo điều chỉnh' }).click();
  await page.getByLabel('Trích yếu').fill('Bổ sung vốn Trung ương và chỉ tiêu việc làm');
  await page.getByRole('button', { name: 'Bắt đầu dự thảo điều chỉnh' }).click();
  await expectHeading(page, 'Điều chỉnh lần 1');
  await expect(page.getByRole('region', { name: 'Dự thảo chưa có nội dung nào' })).toBeVisible();
  await expectAccessible(page);

  await page.goto(targetForm);
  await expect(page.getByRole('region', { name: 'Ghi vào dự thảo điều chỉnh lần 1' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/^Mức giao \(/).fill('4.500');
  await page.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }).click();
  await expectHeading(page, 'Điều chỉnh lần 1');
  await expect(page.getByRole('row', { name: /4\.300 4\.500/ })).toBeVisible();

  await page.goto(`/du-an/${line?.subProjectId}/kinh-phi/${line?.id}?plan=${plan}`);
  await page.getByLabel('Số tiền (triệu đồng)').fill('1.500,5');
  await page.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }).click();
  await expect(page.getByRole('row', { name: /1\.227 triệu đồng 1\.500,5 triệu đồng/ })).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/ke-hoach/can-cu/moi?plan=${plan}`);
  await page.getByLabel('Số, ký hiệu').fill('611/QĐ-UBND');
  await page.getByLabel(/^Ngày/).fill('01/06/2024');
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh');
  await page.getByLabel('Trích yếu').fill('Giao bổ sung vốn');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ghi vào dự thảo điều chỉnh' }).click();
  await expect(page.getByRole('row', { name: /Căn cứ 611\/QĐ-UBND/ })).toContainText('Giao bổ sung vốn');

  await page.goto(`/chinh-sach/moi?plan=${plan}`);
  await page.getByLabel('Tên chính sách, nhiệm vụ').fill('Hỗ trợ pháp lý');
  await page.getByLabel('Loại', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Mã', { exact: true }).fill('CS-PL');
  await page.getByLabel('Nguyên văn kế hoạch').fill('Trợ giúp pháp lý cho hộ nghèo');
  await page.getByLabel(/^Ai nêu điều này/).selectOption({ label: 'Kế hoạch nêu' });
  await page.getByRole('button', { name: 'Lưu' }).click();
  const policy = page.getByRole('region', { name: /Thêm chính sách.*Hỗ trợ pháp lý/ });
  await policy.getByRole('link', { name: 'Thêm nhiệm vụ' }).click();
  await page.getByLabel('Cơ quan', { exact: true }).selectOption({ index: 1 });
  await page.getByLabel('Vai trò').selectOption({ label: 'Chủ trì' });
  await expect(page.getByRole('combobox', { name: /^Chính sách, nhiệm vụ/ })).not.toHaveValue('');
  await page.getByLabel('Nội dung nhiệm vụ').fill('Chủ trì trợ giúp pháp lý');
  await page.getByLabel(/^Ai nêu điều này/).selectOption({ label: 'Kế hoạch nêu' });
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('region', { name: /Thêm nhiệm vụ.*Hỗ trợ pháp lý/ })).toBeVisible();
  await expectAccessible(page);

  await page.goto(`/du-an/${line?.subProjectId}?plan=${plan}`);
  await expect(page.getByRole('region', { name: 'Kinh phí', exact: true })).toContainText('1.227');
  await expect(page.getByRole('link', { name: 'Ban hành điều chỉnh' })).toHaveCount(0);

  const leader = await another(browser, 'leader', `/ke-hoach?plan=${plan}`);
  await leader.getByRole('link', { name: 'Điều chỉnh lần 1' }).click();
  await expect(leader.getByRole('row', { name: /4\.300 4\.500/ })).toBeVisible();
  await leader.getByRole('link', { name: 'Ban hành điều chỉnh' }).click();
  await leader.getByLabel('Số', { exact: true }).fill('45/QĐ-UBND');
  await leader.getByLabel('Ngày ban hành').fill('15/06/2024');
  await leader.getByLabel('Họ tên người ký').fill('Nguyễn Hùng Tân');
  await expectAccessible(leader);
  await leader.getByRole('button', { name: 'Ban hành điều chỉnh' }).click();
  await expectHeading(leader, 'Điều chỉnh lần 1');
  await expect(leader.getByRole('main').getByText('45/QĐ-UBND').first()).toBeVisible();
  await expect(leader.getByRole('row', { name: /4\.300 4\.500/ })).toBeVisible();
  await expectAccessible(leader);
  await leader.context().close();

  await page.goto(`/du-an/${line?.subProjectId}?plan=${plan}`);
  await expect(page.getByRole('region', { name: 'Kinh phí', exact: true })).toContainText('1.500,5');
  await page.goto(`/ke-hoach?plan=${plan}`);
  await expect(page.getByRole('region', { name: 'Căn cứ', exact: true })).toContainText('611/QĐ-UBND');
  await page.goto(`/co-quan/nhiem-vu?view=policies&plan=${plan}`);
  await expect(page.getByRole('main')).toContainText('Hỗ trợ pháp lý');
  await page.goto(targetForm);
  await expect(page.getByLabel(/^Mức giao \(/)).toHaveValue('4.500');
  await page.getByRole('button', { name: 'Xem ai đã sửa gì, khi nào' }).click();
  await page.getByRole('link', { name: 'Theo điều chỉnh 45/QĐ-UBND' }).click();
  await expect(page.getByRole('row', { name: /1\.227 triệu đồng 1\.500,5 triệu đồng/ })).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await page.goto(`/ke-hoach?plan=${plan}`);
  await expect(page.getByText('Đã điều chỉnh', { exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Điều chỉnh kế hoạch', exact: true })).toContainText(
    '45/QĐ-UBND',
  );
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
