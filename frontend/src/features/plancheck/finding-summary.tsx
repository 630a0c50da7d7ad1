import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Finding } from '@/api/generated/types.gen';
import { planCheckQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { StateMessage } from '@/ui/state-message';
import { byRule } from './by-rule';
import styles from './finding-summary.module.css';
import { useFindingText } from './finding-text';
import { SEVERITIES } from './severities';
import { SeverityBadge } from './severity';

const FIRST = 8;

function gravestFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/** What the plan lacks, the gravest first. */
export function FindingSummary() {
  const { t } = useText();
  const plan = useChosenPlan();
  const text = useFindingText();
  const check = useQuery(planCheckQuery(plan.id));
  return (
    <Card title={t('app.screen.planCheck')} aside={<Link to="/ra-soat">{t('plancheck.check.all')}</Link>}>
      <QueryView queries={{ check }} lines={9}>
        {({ check: findings }) =>
          findings.length === 0 ? (
            <StateMessage icon={CircleCheck} title={t('plancheck.check.clean')} />
          ) : (
            <div className={styles.summary}>
              <ul className={styles.counts}>
                {SEVERITIES.map((severity) => (
                  <li key={severity}>
                    <Link to="/ra-soat" search={{ severity }}>
                      <strong>{findings.filter((finding) => finding.severity === severity).length}</strong>
                      <SeverityBadge severity={severity} />
                    </Link>
                  </li>
                ))}
              </ul>
              <ol className={styles.first}>
                {byRule(gravestFirst(findings))
                  .slice(0, FIRST)
                  .map(({ rule, findings: ofRule }) => (
                    <li key={rule}>
                      <Link to="/ra-soat" hash={rule}>
                        {text.title(rule)}
                      </Link>
                      {ofRule.length > 1 ? ` (${ofRule.length})` : ''}
                    </li>
                  ))}
              </ol>
            </div>
          )
        }
      </QueryView>
    </Card>
  );
}
