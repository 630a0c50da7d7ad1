import { expect, it } from 'vitest';
import { underWay } from '@/components/record/fields';
import { changeTo, filesAfter, NO_CHANGE, thenAlso } from './file-changes';

it('adds and takes off what is named, and leaves what others have hung there', () => {
  const change = changeTo(['a', 'b'], NO_CHANGE, ['b', 'c']);
  expect(change).toEqual({ attach: ['c'], detach: ['a'] });
  expect(filesAfter(['a', 'b', 'theirs'], change)).toEqual(['b', 'theirs', 'c']);
});

it('takes off again what was asked for and is perhaps on its way', () => {
  expect(changeTo([], { attach: ['a'], detach: [] }, [])).toEqual({ attach: [], detach: ['a'] });
  expect(changeTo([], { attach: [underWay('1')], detach: [] }, ['a'])).toEqual({ attach: ['a'], detach: [] });
});

it('lets the later of two changes have its way', () => {
  const both = thenAlso({ attach: ['a'], detach: ['b'] }, { attach: ['b', 'c'], detach: ['a'] });
  expect(both).toEqual({ attach: ['b', 'c'], detach: ['a'] });
});
