import amendment from '@/i18n/locales/en/amendment.json';
import attachment from '@/i18n/locales/en/attachment.json';
import communeplan from '@/i18n/locales/en/communeplan.json';
import counterpart from '@/i18n/locales/en/counterpart.json';
import delegation from '@/i18n/locales/en/delegation.json';
import document from '@/i18n/locales/en/document.json';
import form from '@/i18n/locales/en/form.json';
import money from '@/i18n/locales/en/money.json';
import moneytable from '@/i18n/locales/en/moneytable.json';
import obstacle from '@/i18n/locales/en/obstacle.json';

/** The texts that the overview does without: they come with the first other screen. */
export const messages = {
  ...amendment,
  ...attachment,
  ...communeplan,
  ...counterpart,
  ...delegation,
  ...document,
  ...form,
  ...money,
  ...moneytable,
  ...obstacle,
};
