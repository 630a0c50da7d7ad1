import { useQuery } from '@tanstack/react-query';
import { planCheckQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { Inline, PlainList, Soft } from '@/ui/layout';
import { findingKey } from './finding-key';
import { useFindingText } from './finding-text';
import { SeverityBadge } from './severity';

/** What the plan check says about one thing. Silent where it has nothing to say or may not be seen. */
export function FindingsAbout({ subjectId }: { subjectId: string }) {
  const { t } = useText();
  const plan = useChosenPlan();
  const text = useFindingText();
  const own = (useQuery(planCheckQuery(plan.id)).data ?? []).filter(
    (finding) => finding.subject.id === subjectId,
  );
  if (own.length === 0) return null;
  return (
    <Card title={t('plancheck.check.about')}>
      <PlainList>
        {own.map((finding) => (
          <li key={findingKey(finding)}>
            <Inline>
              <SeverityBadge severity={finding.severity} />
              <strong>{text.title(finding.rule)}</strong>
            </Inline>
            <Soft>
              {text.why(finding.rule)} {text.detail(finding)}
            </Soft>
          </li>
        ))}
      </PlainList>
    </Card>
  );
}
