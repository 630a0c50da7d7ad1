import type { ProblemError } from '@/api/problem';
import { useText } from '@/i18n/use-text';
import { changedSince } from './changed-since';
import { Notice } from './notice';
import { useOtherEyes } from './other-eyes';
import { WhoWasFaster } from './who-was-faster';

interface ProblemNoticeProps {
  problem: ProblemError;
}

/** Seconds, where the answer does not say when to ask again. */
const SOON = 10;

/** Within a change of an amendment. */
const CHANGE = /^\/changes\/\d+/;

function keyOf({ status, type }: ProblemError): string {
  if (status === 0) return 'unreachable';
  return status === 401 ? 'unauthenticated' : type;
}

/** Why nothing was saved, and what to do about it; the unforeseen has a code that can be read out. */
export function ProblemNotice({ problem }: ProblemNoticeProps) {
  const { t, has } = useText();
  const otherEyes = useOtherEyes();
  const key = keyOf(problem);
  const title = `form.problem.${key}`;
  const text = `form.problem.${key}.text`;
  const known = has(title) && has(text);
  const users = problem.errors
    .filter((error) => error.type === 'used-by')
    .map((error) => `form.kind.${error.params.kind}`)
    .map((id) => t(has(id) ? id : 'form.kind.other'));
  const drafts = problem.errors
    .filter((error) => error.type === 'open-amendment')
    .map(({ params: { ordinal = '', plan = '' } }) => t('amendment.nthOf', { ordinal, plan }));
  const unitsOf = (rule: string) =>
    problem.errors.flatMap(({ type, params }) => (type === rule ? (params.unit ?? []) : [])).join('; ');
  const acceptedSince = unitsOf('accepted-since');
  const notAccepted = unitsOf('not-accepted');
  const changed = changedSince(problem).join('; ');
  // By the numbers that they bear: where one was dropped, those after it keep theirs.
  const changes = [
    ...new Set(
      problem.errors.flatMap(({ pointer, params }) => (CHANGE.test(pointer) ? (params.position ?? []) : [])),
    ),
  ];
  const separations = problem.errors.flatMap(({ params }) => {
    const rule = `form.separation.rule.${params.rule}`;
    return has(rule) ? [{ rule: t(rule), who: otherEyes(params.who ?? ''), source: params.source }] : [];
  });
  return (
    <Notice title={t(known ? title : 'form.problem.other')} tone="warn">
      <p>{t(known ? text : 'form.problem.other.text', { seconds: problem.retryAfter ?? SOON })}</p>
      {problem.meanwhile ? <WhoWasFaster by={problem.meanwhile} /> : null}
      {users.length > 0 ? <p>{t('form.problem.usedBy', { kinds: users.join(', ') })}</p> : null}
      {acceptedSince ? <p>{t('form.problem.acceptedSince', { units: acceptedSince })}</p> : null}
      {notAccepted ? <p>{t('form.problem.notAccepted', { units: notAccepted })}</p> : null}
      {changed ? <p>{t('form.problem.changedSince', { things: changed })}</p> : null}
      {separations.map(({ rule, who, source }) => (
        <p key={rule}>
          {rule} {t('form.separation.who', { who })}
          {source ? ` ${t('form.separation.source', { source })}` : null}
        </p>
      ))}
      {drafts.map((draft) => (
        <p key={draft}>{draft}</p>
      ))}
      {changes.length > 0 ? <p>{t('amendment.problem.changes', { positions: changes.join(', ') })}</p> : null}
      {problem.code && !known ? (
        <p>
          {t('app.error.code')} <code>{problem.code}</code>
        </p>
      ) : null}
    </Notice>
  );
}
