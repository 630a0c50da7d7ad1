import amendment from '@/i18n/locales/en/amendment.json';
import attachment from '@/i18n/locales/en/attachment.json';
import communeplan from '@/i18n/locales/en/communeplan.json';
import contribution from '@/i18n/locales/en/contribution.json';
import credit from '@/i18n/locales/en/credit.json';
import delegation from '@/i18n/locales/en/delegation.json';
import document from '@/i18n/locales/en/document.json';
import form from '@/i18n/locales/en/form.json';
import money from '@/i18n/locales/en/money.json';
import obstacle from '@/i18n/locales/en/obstacle.json';
import sheet from '@/i18n/locales/en/sheet.json';

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
