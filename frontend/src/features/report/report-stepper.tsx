import { Check } from 'lucide-react';
import type { ReportEvent, ReportSection, SectionState } from '@/api/generated/types.gen';
import { REPORT_LOOKS } from '@/components/report-state';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import styles from './report.module.css';

const WAY: readonly SectionState[] = ['DRAFT', 'READY', 'SUBMITTED', 'VERIFIED', 'ACCEPTED'];

/** Where on the way a section stands that has left it: what came back is being written again. */
const STANDS_AT: Partial<Record<SectionState, SectionState>> = { RETURNED: 'DRAFT', REOPENED: 'DRAFT' };

interface StepperProps {
  section: ReportSection;
  /** The events of the section, in any order. */
  events: readonly ReportEvent[];
}

/** The way of a section: who took each step, when, and where it stands. */
export function ReportStepper({ section, events }: StepperProps) {
  const { t } = useText();
  const current = WAY.indexOf(STANDS_AT[section.state] ?? section.state);
  const newest = [...events].sort((a, b) => b.happenedAt.localeCompare(a.happenedAt));
  return (
    <ol className={styles.stepper} aria-label={t('report.steps')}>
      {WAY.map((state, index) => {
        const at = index < current ? 'passed' : index === current ? 'here' : 'ahead';
        return (
          <StepOfWay
            key={state}
            state={state}
            name={at === 'here' ? section.state : state}
            at={at}
            event={
              at === 'ahead'
                ? undefined
                : newest.find(({ toState }) => toState === (at === 'here' ? section.state : state))
            }
          />
        );
      })}
    </ol>
  );
}

interface StepOfWayProps {
  state: SectionState;
  /** What it is called where the section stands there in another state. */
  name: SectionState;
  at: 'passed' | 'here' | 'ahead';
  event: ReportEvent | undefined;
}

function StepOfWay({ state, name, at, event }: StepOfWayProps) {
  const { t } = useText();
  const Icon = at === 'passed' ? Check : REPORT_LOOKS[state].icon;
  return (
    <li
      className={at === 'ahead' ? undefined : styles.reached}
      aria-current={at === 'here' ? 'step' : undefined}
    >
      <span className={styles.mark}>
        <Icon size={16} aria-hidden="true" />
      </span>
      <span>
        <strong>{t(`report.state.${name}`)}</strong>
        <span className={styles.who}>
          {event ? <Taken event={event} /> : at === 'ahead' ? t('report.step.notYet') : '–'}
        </span>
      </span>
    </li>
  );
}

function Taken({ event: { actorName, onBehalfOf, happenedAt } }: { event: ReportEvent }) {
  const { t } = useText();
  return (
    <>
      {onBehalfOf ? t('report.actsFor', { whom: onBehalfOf, name: actorName }) : actorName}
      <br />
      <time dateTime={happenedAt}>{formatMoment(new Date(happenedAt))}</time>
    </>
  );
}
