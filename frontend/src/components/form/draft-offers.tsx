import { Notice } from '@/components/record/notice';
import { useText } from '@/i18n/use-text';
import { formatMoment } from '@/lib/date';
import type { KeptDraft } from '@/lib/drafts';
import { Button } from '@/ui/button';

interface DraftOffersProps<Values> {
  offered: readonly KeptDraft<Values>[];
  onTake: (draft: KeptDraft<Values>) => void;
  onRefuse: (draft: KeptDraft<Values>) => void;
}

/** What was typed here before and not saved, each by its time. */
export function DraftOffers<Values>({ offered, onTake, onRefuse }: DraftOffersProps<Values>) {
  const { t } = useText();
  return offered.map((draft) => (
    <Notice
      key={draft.id}
      title={t('form.draft', { at: formatMoment(new Date(draft.at)) })}
      tone="info"
      actions={
        <>
          <Button onClick={() => onTake(draft)}>{t('form.draft.use')}</Button>
          <Button onClick={() => onRefuse(draft)}>{t('form.draft.drop')}</Button>
        </>
      }
    >
      <p>{t('form.draft.text')}</p>
    </Notice>
  ));
}
