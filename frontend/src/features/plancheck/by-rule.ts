import type { Finding, PlanRule } from '@/api/generated/types.gen';

export interface RuleFindings {
  rule: PlanRule;
  findings: Finding[];
}

/** Findings by rule, in the order in which the check reports them: one cure often mends all of a rule's. */
export function byRule(findings: readonly Finding[]): RuleFindings[] {
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  return rules.map((rule) => ({ rule, findings: findings.filter((finding) => finding.rule === rule) }));
}
