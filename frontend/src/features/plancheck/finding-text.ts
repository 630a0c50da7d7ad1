import type { Finding, FundingSource, PlanRule } from '@/api/generated/types.gen';
import { type Translate, useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { formatMoney } from '@/lib/money';

interface FindingText {
  /** What the rule looks for. */
  title: (rule: PlanRule) => string;
  /** Why it matters. */
  why: (rule: PlanRule) => string;
  /** What was found this time, for rules that have more to say than the name of the thing. */
  detail: (finding: Finding) => string | null;
}

/** The parameters of a finding as the reader writes them; one that is absent is `none`. */
function words(params: Finding['params'], t: Translate): Record<string, string> {
  const { amount, date, fundingSource, pendingWith, successor } = params;
  return {
    ...params,
    amount: amount === undefined ? 'none' : formatMoney(Number(amount), 'million'),
    date: date === undefined ? '' : formatDate(date),
    fundingSource: fundingSource === undefined ? '' : t(`funding.source.${fundingSource as FundingSource}`),
    pendingWith: pendingWith ?? 'none',
    successor: successor ?? 'none',
  };
}

/** The reason of a finding in the reader's language, from the rule's name and its parameters. */
export function useFindingText(): FindingText {
  const { t, has } = useText();
  return {
    title: (rule) => t(`plancheck.rule.${rule}`),
    why: (rule) => t(`plancheck.rule.${rule}.why`),
    detail: ({ rule, params }) => {
      const id = `plancheck.detail.${rule}`;
      return has(id) ? t(id, words(params, t)) : null;
    },
  };
}
