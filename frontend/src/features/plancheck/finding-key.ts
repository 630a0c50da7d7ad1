import type { Finding } from '@/api/generated/types.gen';

/** A finding is what one rule says about one thing, in one place of it. */
export function findingKey({ rule, subject, params }: Finding): string {
  return [rule, subject.type, subject.id, subject.code, JSON.stringify(params)].join('/');
}
