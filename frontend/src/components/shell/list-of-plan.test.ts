import { createMemoryHistory } from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { createQueryClient } from '@/app/query-client';
import { createAppRouter } from '@/app/router';
import { listOfPlan } from './list-of-plan';

const { routesByPath } = createAppRouter(createQueryClient(), createMemoryHistory());
const paths = Object.keys(routesByPath);
/** Agencies and areas are those of every plan. */
const OF_EVERY_PLAN = /^\/(co-quan|dia-ban)\//;

test.each(
  Object.values(routesByPath)
    .filter(({ id, fullPath }) => id.startsWith('/_app/_plan/') && fullPath.includes('$'))
    .map(({ fullPath }) => fullPath as string),
)('%s shows one thing of a plan, and another plan has a list instead', (path) => {
  if (OF_EVERY_PLAN.test(path)) expect(listOfPlan(path)).toBeNull();
  else expect(paths.map((one) => one.replace(/\/$/, ''))).toContain(listOfPlan(path));
});

test.each(['/', '/du-an', '/du-an/moi', '/vuong-mac/huong-dan'])('%s is a page of every plan', (path) => {
  expect(listOfPlan(path)).toBeNull();
});
