import { useContext, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Account } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { formatPrinted } from '@/lib/date';
import { useActingUnit } from './acting-unit';
import { ChosenPlan } from './chosen-plan';
import { useMoneyUnit } from './money-unit';
import styles from './page-title.module.css';

/** What a sheet of paper must say about itself: whose it is, of which plan, in which unit, when and by whom it was printed. */
export function PrintLine({ me }: { me: Account | undefined }) {
  const { t } = useText();
  const [money] = useMoneyUnit();
  const { unit } = useActingUnit();
  const plan = useContext(ChosenPlan);
  const [at, setAt] = useState(() => new Date());
  useEffect(() => {
    // The paper shows when it was printed, not when the page was opened.
    const now = () => flushSync(() => setAt(new Date()));
    window.addEventListener('beforeprint', now);
    return () => window.removeEventListener('beforeprint', now);
  }, []);
  const words = [
    unit?.name,
    plan && `${t('plan.ofYear', { year: plan.year })} (${t(`plan.status.${plan.status}`)})`,
    t('app.print.unit', { unit: t(`app.unit.${money}`) }),
    t('app.print.by', { who: me?.fullName ?? '', at: formatPrinted(at) }),
  ];
  return (
    <p className={`print-only ${styles.print}`} aria-hidden="true">
      {words.filter(Boolean).join(' · ')}
    </p>
  );
}
