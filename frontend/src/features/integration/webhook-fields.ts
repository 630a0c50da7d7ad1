import type { Agency, DataEventKind, Webhook, WebhookRequest } from '@/api/generated/types.gen';
import { type Field, type FormValues, listOf, textOf } from '@/components/record/fields';
import { useNamedOptions } from '@/components/record/use-named-options';
import { useText } from '@/i18n/use-text';

const KINDS: readonly DataEventKind[] = [
  'ROUND_OPENED',
  'REPORT_SUBMITTED',
  'REPORT_WITHDRAWN',
  'REPORT_RETURNED',
  'REPORT_ACCEPTED',
  'REPORT_REOPENED',
  'REPORT_OVERDUE',
  'ALLOCATION_CHANGED',
];

/** What is said of a webhook; whom it is for is said once. */
export function useWebhookFields(agencies: readonly Agency[], isNew: boolean): Field[] {
  const { t } = useText();
  const options = useNamedOptions();
  const agency: Field = {
    name: 'agencyId',
    label: t('integration.agency'),
    hint: t('integration.agency.hint'),
    kind: 'choice',
    required: true,
    options: options(agencies),
  };
  return [
    {
      name: 'name',
      label: t('integration.name'),
      hint: t('integration.name.hint'),
      kind: 'text',
      required: true,
    },
    ...(isNew ? [agency] : []),
    {
      name: 'url',
      label: t('integration.url'),
      hint: t('integration.url.hint'),
      kind: 'text',
      required: true,
    },
    {
      name: 'kinds',
      label: t('integration.kinds'),
      kind: 'choices',
      required: true,
      options: KINDS.map((value) => ({ value, label: t(`integration.kind.${value}`) })),
    },
  ];
}

export const NEW_WEBHOOK: FormValues = { name: '', agencyId: '', url: '', kinds: [] };

export function webhookValues({ name, agencyId, url, kinds }: Webhook): FormValues {
  return { name, agencyId, url, kinds: [...kinds] };
}

export function webhookRequest(values: FormValues): WebhookRequest {
  return {
    name: textOf(values.name),
    agencyId: textOf(values.agencyId),
    url: textOf(values.url),
    kinds: listOf(values.kinds) as DataEventKind[],
  };
}
