import { Link } from '@tanstack/react-router';
import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';
import { buttonClass } from '@/ui/button';
import { NewAmendmentLink } from './amended-plan-link';
import type { Amending } from './use-amending';

interface AmendingNoticeProps {
  amending: Amending;
  /** Whether the plan itself states the thing; of what is new it is not known yet. */
  stated: boolean;
  /** What of it is ours although the plan states it, and so is saved at once. */
  ours?: string;
}

/** Where it goes what is written here: into the draft amendment that is open, or that there is none to take it. */
export function AmendingNotice({ amending: { plan, draft, change }, stated, ours }: AmendingNoticeProps) {
  const { t } = useText();
  if (!draft) {
    return (
      <Notice
        title={t(stated ? 'amendment.needed' : 'amendment.needed.ifStated')}
        tone="info"
        actions={plan ? <NewAmendmentLink plan={plan} className={buttonClass()} /> : null}
      >
        <p>{t('amendment.needed.text')}</p>
        {ours ? <p>{ours}</p> : null}
      </Notice>
    );
  }
  return (
    <Notice
      title={t(stated ? 'amendment.into' : 'amendment.into.ifStated', { ordinal: draft.ordinal })}
      tone="info"
      actions={
        <Link to="/ke-hoach/dieu-chinh/$id" params={{ id: draft.id }} className={buttonClass()}>
          {t('amendment.open')}
        </Link>
      }
    >
      <p>{t('amendment.into.text', { summary: draft.summary })}</p>
      {ours ? <p>{ours}</p> : null}
      {change ? (
        <p>{t(change.operation === 'REMOVE' ? 'amendment.into.removes' : 'amendment.into.again')}</p>
      ) : null}
    </Notice>
  );
}
