import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Printer } from 'lucide-react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { meQuery } from '@/api/queries';
import { useActingUnit } from '@/components/acting-unit';
import { PrintLine } from '@/components/print-line';
import { useText } from '@/i18n/use-text';
import { Button } from '@/ui/button';
import styles from './page-title.module.css';

/** The page that was last announced: the first page of a visit keeps the browser's own focus. */
let announcedPath: string | null = null;
/** The heading that went away had the focus: a page whose name has come in takes it over from its placeholder. */
let focusWentAway = false;

interface PageTitleProps {
  children: string;
  /** What the page belongs to, above its name: a project, a list to go back to. */
  over?: ReactNode;
  lead?: ReactNode;
  aside?: ReactNode;
}

/** The one h1 of a page. It names the window, and takes the focus when people come from another page. */
export function PageTitle({ children, over, lead, aside }: PageTitleProps) {
  const { t } = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const router = useRouter();
  const me = useQuery({ ...meQuery, enabled: false }).data;
  const unit = useActingUnit().unit?.name ?? null;

  useEffect(() => {
    document.title = [children, unit, t('app.name')].filter(Boolean).join(' – ');
  });
  useLayoutEffect(() => {
    const element = heading.current;
    const path = router.latestLocation.pathname;
    if ((announcedPath !== null && announcedPath !== path) || focusWentAway) element?.focus();
    announcedPath = path;
    return () => {
      focusWentAway = document.activeElement === element;
    };
  }, [router]);

  return (
    <div className={styles.head}>
      <div className={styles.words}>
        {over ? <p className={styles.over}>{over}</p> : null}
        <h1 ref={heading} tabIndex={-1}>
          {children}
        </h1>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </div>
      <div className={`${styles.aside} no-print`}>
        {aside}
        <Button
          look="quiet"
          className={styles.toPrint}
          title={t('app.print.hint')}
          onClick={() => window.print()}
        >
          <Printer size={18} aria-hidden="true" />
          {t('app.print')}
        </Button>
      </div>
      <PrintLine me={me} />
    </div>
  );
}
