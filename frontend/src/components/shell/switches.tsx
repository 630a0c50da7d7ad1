import { useMoneyUnit } from '@/components/money-unit';
import { usePermission } from '@/components/use-permission';
import { showLanguage } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { Segmented } from '@/ui/segmented';

/** For those who see money. */
export function MoneyUnitSwitch() {
  const { t } = useText();
  const [unit, choose] = useMoneyUnit();
  if (!usePermission('funding:read')) return null;
  return (
    <Segmented
      label={t('app.unit.choose')}
      value={unit}
      onChange={choose}
      options={[
        { value: 'million', label: t('app.unit.million') },
        { value: 'dong', label: t('app.unit.dong') },
      ]}
    />
  );
}

export function LanguageSwitch() {
  const { t, language } = useText();
  return (
    <Segmented
      label={t('app.language')}
      value={language}
      onChange={(chosen) => void showLanguage(chosen)}
      options={[
        { value: 'vi', label: 'Tiếng Việt' },
        { value: 'en', label: 'English' },
      ]}
    />
  );
}
