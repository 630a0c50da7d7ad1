import { BookMarked, Copy, FlaskConical, Lightbulb, type LucideIcon } from 'lucide-react';
import type { Source } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { Badge, type Tone } from '@/ui/badge';
import styles from './source-mark.module.css';

const LOOK: Record<Exclude<Source['provenance'], 'STATED'>, { tone: Tone; icon: LucideIcon }> = {
  COPIED: { tone: 'info', icon: Copy },
  ASSUMED: { tone: 'info', icon: Lightbulb },
  SAMPLE: { tone: 'warn', icon: FlaskConical },
  REFERENCE: { tone: 'note', icon: BookMarked },
};

interface SourceMarkProps {
  source: Source;
  /** Write the note out instead of keeping it as a hint. */
  withNote?: boolean;
}

/** Where a fact comes from: the section of the plan, or a word that says it is not the plan's. */
export function SourceMark({ source, withNote }: SourceMarkProps) {
  const { t } = useText();
  const { provenance } = source;
  const look = provenance === 'STATED' ? null : { ...LOOK[provenance], provenance };
  return (
    <span className={styles.mark}>
      {look ? (
        <Badge
          tone={look.tone}
          icon={look.icon}
          title={source.note ?? t(`app.provenance.${look.provenance}.hint`)}
        >
          {t(`app.provenance.${look.provenance}`)}
        </Badge>
      ) : null}
      {source.section ? <Section section={source.section} /> : null}
      {withNote && source.note ? <span className={styles.note}>{source.note}</span> : null}
    </span>
  );
}

/** Sections have numbers; what stands before and after them in the plan has a name. */
export function Section({ section }: { section: string }) {
  const { t } = useText();
  return <span>{/^[IVX]+\b/.test(section) ? t('app.section', { section }) : section}</span>;
}
