/**
 * Where the words stand for what a field of a thing holds: the beginning of their names, which ends with the value itself. A field
 * that means the same in every thing stands under its own name alone.
 */
const VALUES: Readonly<Record<string, string>> = {
  sourceProvenance: 'form.provenance',
  assignmentProvenance: 'form.provenance',
  fundingSource: 'funding.source',
  capitalKind: 'disbursement.capital',
  'agency.kind': 'agency.kind',
  'area.kind': 'area.kind',
  'consolidation.status': 'consolidation.status',
  'contribution.entry': 'contribution.entry',
  'contribution.fund': 'contribution.fund',
  'contribution.giverKind': 'contribution.giver',
  'credit_total.programme': 'credit.programme',
  'decision.kind': 'decision.kind',
  'decision.status': 'decision.status',
  'decision_line.source': 'funding.source',
  'allocation.source': 'funding.source',
  'delegation.form': 'delegation.form',
  'disbursement.kind': 'disbursement.kind',
  'disbursement.source': 'funding.source',
  'duty.role': 'duty.role',
  'indicator.direction': 'indicator.direction',
  'indicator.frequency': 'indicator.frequency',
  'indicator.kind': 'indicator.kind',
  'indicator.level': 'indicator.level',
  'indicator.nature': 'indicator.nature',
  'indicator.parts': 'indicator.parts',
  'legal_basis.role': 'plan.basis.role',
  'obstacle.state': 'obstacle.state',
  'obstacle_entry.action': 'obstacle.did',
  'plan.status': 'plan.status',
  'plan_amendment.status': 'amendment.status',
  'plan_amendment_change.kind': 'amendment.kind',
  'plan_amendment_change.operation': 'amendment.operation',
  'policy.kind': 'duty.policy.kind',
  'provisioning_task.cause': 'provisioning.cause',
  'provisioning_task.failure': 'provisioning.failure',
  'provisioning_task.state': 'provisioning.task',
  'reminder_mail.kind': 'reminder.kind',
  'reminder_mail.state': 'reminder.mail',
  'report.state': 'report.state',
  'report_event.action': 'report.did',
  'report_event.fromState': 'report.state',
  'report_event.toState': 'report.state',
  'report_section.state': 'report.state',
  'reporting_duty.clarity': 'duty.reporting.clarity',
  'reporting_duty.frequency': 'indicator.frequency',
  'reporting_round.frequency': 'indicator.frequency',
  'reporting_round.kind': 'round.kind',
  'reporting_round.status': 'round.status',
  'stated_funding.source': 'funding.source',
  'sub_project_beneficiary.mention': 'project.groups',
  'webhook.kinds': 'integration.kind',
  'webhook_delivery.state': 'integration.delivery',
};

/** The name of the word for a value; the trail's own where the field has none. */
export function wordOf(entity: string, field: string, value: string): string {
  const beginning = VALUES[`${entity}.${field}`] ?? VALUES[field] ?? 'trail.value';
  return `${beginning}.${value}`;
}
