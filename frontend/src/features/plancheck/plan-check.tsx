import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Finding, Severity } from '@/api/generated/types.gen';
import { planCheckQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { Section } from '@/components/source-mark';
import { subjectLink } from '@/components/subject-link';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { SelectField } from '@/ui/field';
import { Code, Filters, Stack } from '@/ui/layout';
import { StateMessage } from '@/ui/state-message';
import { byRule } from './by-rule';
import { findingKey } from './finding-key';
import { useFindingText } from './finding-text';
import styles from './plan-check.module.css';
import { SEVERITIES } from './severities';
import { SeverityBadge } from './severity';

interface PlanCheckProps {
  severity: Severity | undefined;
  onSeverity: (severity: Severity | undefined) => void;
}

export function PlanCheck({ severity, onSeverity }: PlanCheckProps) {
  const { t } = useText();
  const plan = useChosenPlan();
  const check = useQuery(planCheckQuery(plan.id));
  return (
    <QueryView queries={{ check }} lines={14}>
      {({ check: findings }) => {
        if (findings.length === 0) {
          return (
            <StateMessage icon={CircleCheck} title={t('plancheck.check.clean')}>
              <p>{t('plancheck.check.clean.text')}</p>
            </StateMessage>
          );
        }
        const shown = SEVERITIES.filter((one) => !severity || one === severity);
        const count = findings.filter((finding) => shown.includes(finding.severity)).length;
        return (
          <Stack>
            <Filters count={t('app.countOf', { shown: count, total: findings.length })}>
              <SelectField
                label={t('plancheck.check.severity')}
                value={severity ?? ''}
                onChange={(value) => onSeverity(SEVERITIES.find((one) => one === value))}
                options={[
                  { value: '', label: t('app.all') },
                  ...SEVERITIES.map((one) => ({ value: one, label: t(`plancheck.severity.${one}`) })),
                ]}
              />
            </Filters>
            {shown.map((one) => (
              <Findings
                key={one}
                severity={one}
                findings={findings.filter((finding) => finding.severity === one)}
              />
            ))}
          </Stack>
        );
      }}
    </QueryView>
  );
}

function Findings({ severity, findings }: { severity: Severity; findings: readonly Finding[] }) {
  const { t } = useText();
  const text = useFindingText();
  if (findings.length === 0) return null;
  return (
    <Card
      title={
        <>
          {t(`plancheck.severity.${severity}.many`)} ({findings.length})
        </>
      }
      aside={<span className={styles.hint}>{t(`plancheck.severity.${severity}.hint`)}</span>}
      flush
    >
      <ul className={styles.list}>
        {byRule(findings).map(({ rule, findings: ofRule }) => (
          <li key={rule} id={rule} className={styles.rule}>
            <SeverityBadge severity={severity} />
            <div className={styles.words}>
              <h3>
                {text.title(rule)}
                {ofRule.length > 1 ? ` (${ofRule.length})` : ''}
              </h3>
              <p className={styles.why}>{text.why(rule)}</p>
              <ul className={styles.findings}>
                {ofRule.map((finding) => (
                  <FindingLine key={findingKey(finding)} finding={finding} detail={text.detail(finding)} />
                ))}
              </ul>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function FindingLine({ finding, detail }: { finding: Finding; detail: string | null }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const { subject, section } = finding;
  return (
    <li className={styles.finding}>
      <Link {...subjectLink(subject.type, subject.id)}>
        {subject.type === 'PLAN' || subject.type === 'POLICY' || subject.type === 'AGENCY' ? null : (
          <>
            <Code>{subject.code}</Code>{' '}
          </>
        )}
        {subject.type === 'PLAN' ? t('plan.ofYear', { year: plan.year }) : subject.name}
      </Link>
      {detail ? <span>{detail}</span> : null}
      {section ? (
        <span className={styles.where}>
          <Section section={section} />
        </span>
      ) : null}
    </li>
  );
}
