import { describe, expect, it } from 'vitest';
import type { RoleHolder } from '@/api/generated/types.gen';
import { keeps, type ShownUnit } from './unit-view';

const person: RoleHolder = {
  userId: 'p',
  userName: 'mai',
  fullName: 'Nguyễn Thị Mai',
  role: 'OFFICER',
  enabled: true,
  direct: false,
  url: null,
};

const unit: ShownUnit = {
  code: 'xa-phuoc-son',
  agencyId: 'a',
  name: 'UBND xã Phước Sơn',
  state: 'IN_FORCE',
  endedOn: null,
  successorName: null,
  groupUrl: null,
  differences: [],
  holders: [person],
};

describe('the filter of units', () => {
  it('finds a unit by its name, its code and the people in it', () => {
    expect(keeps({ q: 'phuoc son' }, unit)).toBe(true);
    expect(keeps({ q: 'xa-phuoc' }, unit)).toBe(true);
    expect(keeps({ q: 'thi mai' }, unit)).toBe(true);
    expect(keeps({ q: 'bình' }, unit)).toBe(false);
  });

  it('counts a unit as empty when nobody in it can sign in, and only while people should', () => {
    expect(keeps({ view: 'empty' }, unit)).toBe(false);
    expect(keeps({ view: 'empty' }, { ...unit, holders: [{ ...person, enabled: false }] })).toBe(true);
    expect(keeps({ view: 'empty' }, { ...unit, state: 'ENDED', holders: [] })).toBe(false);
  });

  it('finds who has a role in another way than by the group, or in a unit that is over', () => {
    expect(keeps({ view: 'outsiders' }, unit)).toBe(false);
    expect(keeps({ view: 'outsiders' }, { ...unit, holders: [{ ...person, direct: true }] })).toBe(true);
    expect(keeps({ view: 'outsiders' }, { ...unit, state: 'ENDED' })).toBe(true);
    expect(keeps({ view: 'differing' }, unit)).toBe(false);
  });
});
