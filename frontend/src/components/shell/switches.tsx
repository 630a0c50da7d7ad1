import { useActingUnit } from '@/components/acting-unit';
import { useMoneyUnit } from '@/components/money-unit';
import { usePermission } from '@/components/use-permission';
import { showLanguage } from '@/i18n/language';
import { useText } from '@/i18n/use-text';
import { SelectField } from '@/ui/field';
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

/** For those who belong to several units. */
export function UnitSwitch() {
  const { t } = useText();
  const { units, unit, choose } = useActingUnit();
  if (units.length < 2) return null;
  return (
    <SelectField
      label={t('account.unit.actFor')}
      value={unit?.id ?? ''}
      options={units.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={choose}
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
