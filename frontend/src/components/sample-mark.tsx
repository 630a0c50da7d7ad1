import { FlaskConical } from 'lucide-react';
import { useText } from '@/i18n/use-text';
import { Badge } from '@/ui/badge';

/** That there is sample data among the figures. */
export function SampleMark() {
  const { t } = useText();
  return (
    <Badge tone="warn" icon={FlaskConical} title={t('app.provenance.SAMPLE.hint')}>
      {t('moneytable.sample')}
    </Badge>
  );
}
