import type access from '@/i18n/locales/vi/access.json';
import type account from '@/i18n/locales/vi/account.json';
import type agency from '@/i18n/locales/vi/agency.json';
import type amendment from '@/i18n/locales/vi/amendment.json';
import type app from '@/i18n/locales/vi/app.json';
import type area from '@/i18n/locales/vi/area.json';
import type attachment from '@/i18n/locales/vi/attachment.json';
import type communeplan from '@/i18n/locales/vi/communeplan.json';
import type consolidation from '@/i18n/locales/vi/consolidation.json';
import type contribution from '@/i18n/locales/vi/contribution.json';
import type counterpart from '@/i18n/locales/vi/counterpart.json';
import type credit from '@/i18n/locales/vi/credit.json';
import type decision from '@/i18n/locales/vi/decision.json';
import type delegation from '@/i18n/locales/vi/delegation.json';
import type disbursement from '@/i18n/locales/vi/disbursement.json';
import type document from '@/i18n/locales/vi/document.json';
import type duty from '@/i18n/locales/vi/duty.json';
import type form from '@/i18n/locales/vi/form.json';
import type funding from '@/i18n/locales/vi/funding.json';
import type grid from '@/i18n/locales/vi/grid.json';
import type indicator from '@/i18n/locales/vi/indicator.json';
import type integration from '@/i18n/locales/vi/integration.json';
import type money from '@/i18n/locales/vi/money.json';
import type moneytable from '@/i18n/locales/vi/moneytable.json';
import type obstacle from '@/i18n/locales/vi/obstacle.json';
import type plan from '@/i18n/locales/vi/plan.json';
import type plancheck from '@/i18n/locales/vi/plancheck.json';
import type progress from '@/i18n/locales/vi/progress.json';
import type project from '@/i18n/locales/vi/project.json';
import type provisioning from '@/i18n/locales/vi/provisioning.json';
import type reminder from '@/i18n/locales/vi/reminder.json';
import type report from '@/i18n/locales/vi/report.json';
import type result from '@/i18n/locales/vi/result.json';
import type round from '@/i18n/locales/vi/round.json';
import type search from '@/i18n/locales/vi/search.json';
import type settlement from '@/i18n/locales/vi/settlement.json';
import type sheet from '@/i18n/locales/vi/sheet.json';
import type trail from '@/i18n/locales/vi/trail.json';
import type treasury from '@/i18n/locales/vi/treasury.json';

type Catalogue = typeof access &
  typeof provisioning &
  typeof agency &
  typeof amendment &
  typeof app &
  typeof area &
  typeof disbursement &
  typeof result &
  typeof settlement &
  typeof trail &
  typeof treasury &
  typeof document &
  typeof communeplan &
  typeof attachment &
  typeof consolidation &
  typeof contribution &
  typeof credit &
  typeof decision &
  typeof delegation &
  typeof money &
  typeof moneytable &
  typeof counterpart &
  typeof obstacle &
  typeof duty &
  typeof form &
  typeof sheet &
  typeof funding &
  typeof grid &
  typeof indicator &
  typeof integration &
  typeof plan &
  typeof progress &
  typeof project &
  typeof plancheck &
  typeof account &
  typeof reminder &
  typeof report &
  typeof round &
  typeof search;

/** Every text of the interface has an id; an unknown one does not compile. */
export type MessageId = keyof Catalogue;
