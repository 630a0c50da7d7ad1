import { expect, it } from 'vitest';
import { contributionRequest, newContribution } from './contribution-fields';

it('takes the amount of a receipt in đồng, as it stands there', () => {
  const typed = { ...newContribution('front'), amount: '500.000' };

  expect(contributionRequest('plan', typed).amount).toBe(500_000);
});

it('takes the value of goods in đồng too, and leaves it open where nobody has estimated it', () => {
  const goods = { ...newContribution('front'), what: 'GOODS', goods: '50 suất quà' };

  expect(contributionRequest('plan', { ...goods, estimatedValue: '25.000.000' }).estimatedValue).toBe(
    25_000_000,
  );
  expect(contributionRequest('plan', goods).estimatedValue).toBeNull();
});

it('says why what is there already is entered again', () => {
  const typed = { ...newContribution('front'), amount: '500.000', again: 'Ủng hộ hai lần trong ngày' };

  expect(contributionRequest('plan', typed).again).toBe('Ủng hộ hai lần trong ngày');
});
