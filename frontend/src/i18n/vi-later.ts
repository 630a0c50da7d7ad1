import amendment from '@/i18n/locales/vi/amendment.json';
import attachment from '@/i18n/locales/vi/attachment.json';
import communeplan from '@/i18n/locales/vi/communeplan.json';
import contribution from '@/i18n/locales/vi/contribution.json';
import credit from '@/i18n/locales/vi/credit.json';
import delegation from '@/i18n/locales/vi/delegation.json';
import document from '@/i18n/locales/vi/document.json';
import form from '@/i18n/locales/vi/form.json';
import money from '@/i18n/locales/vi/money.json';
import obstacle from '@/i18n/locales/vi/obstacle.json';
import sheet from '@/i18n/locales/vi/sheet.json';

/** The texts that the overview does without: they come with the first other screen. */
export const messages = {
  ...amendment,
  ...attachment,
  ...communeplan,
  ...contribution,
  ...credit,
  ...delegation,
  ...document,
  ...form,
  ...money,
  ...obstacle,
  ...sheet,
};
