import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanDocumentRequest, Source } from '@/api/generated/types.gen';
import { catalogueQuery } from '@/api/queries';
import { ChangeComparison, type ComparisonProps } from '@/components/amending/change-comparison';
import { contentOf } from '@/components/amending/content-of';
import { useCalled } from '@/components/amending/use-called';
import { type Field, type FormValues, typedMoney } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { nodeName } from './extent-fields';

/** What tells an entry of a list from the others: where two are called the same, which of them it is. */
function keys(list: string, names: readonly string[]): string[] {
  return names.map(
    (name, at) => `${list} ${name} ${names.slice(0, at).filter((one) => one === name).length}`,
  );
}

function namesOf({ legalBases, recipients, annexes }: PlanDocumentRequest) {
  return {
    legalBases: legalBases.map(({ number }) => number),
    recipients: recipients.map(({ text }) => text),
    annexes: annexes.map(({ number }) => String(number)),
  };
}

const LISTS = ['legalBases', 'recipients', 'annexes'] as const;

/** The extent as words under its keys; nothing of a draft from before, which says nothing of it. */
function extentAsTyped({ extent }: PlanDocumentRequest): FormValues {
  return {
    'extent total': typedMoney(extent?.statedTotal ?? null),
    ...Object.fromEntries(
      (extent?.notApplicable ?? []).map(({ nodeId, reason }) => [`extent ${nodeId}`, reason]),
    ),
  };
}

/** What an amendment changes of a plan's document: entry by entry, and their order. */
export function DocumentComparison(props: ComparisonProps) {
  const { t } = useText();
  const before = contentOf(props.change.before, 'PLAN_DOCUMENT');
  const after = contentOf(props.change.after, 'PLAN_DOCUMENT');
  const catalogue = useCalled(props.change, useQuery(catalogueQuery).data ?? []);
  const provenance = (entry: { source: Source }) =>
    entry.source.provenance === 'STATED' ? '' : ` (${t(`form.provenance.${entry.source.provenance}`)})`;

  /** Each entry as words under its key, and the order of those that both sides have. */
  const asTyped = (document: PlanDocumentRequest): FormValues => {
    const words = {
      legalBases: document.legalBases.map(
        (one) =>
          `${t(`plan.basis.role.${one.role}`)}: ${one.number}, ${formatDate(one.issuedOn)}, ${one.issuer}. ${one.abstract}${provenance(one)}`,
      ),
      recipients: document.recipients.map((one) => `${one.text}${provenance(one)}`),
      annexes: document.annexes.map(
        (one) =>
          `${one.title}. ${t(one.received ? 'plan.annex.received.yes' : 'plan.annex.received.no')}${provenance(one)}`,
      ),
    };
    const names = namesOf(document);
    const other = document === after ? before : after;
    const common = other ? namesOf(other) : names;
    return {
      ...extentAsTyped(document),
      ...Object.fromEntries(
        LISTS.flatMap((list): [string, string][] => [
          ...keys(list, names[list]).map((key, at): [string, string] => [key, words[list][at] ?? '']),
          [`${list} order`, names[list].filter((name) => common[list].includes(name)).join('; ')],
        ]),
      ),
    };
  };

  const extent: Field[] = [
    { name: 'extent total', label: t('plan.statedTotal'), kind: 'money' },
    ...catalogue.map(
      (node): Field => ({
        name: `extent ${node.id}`,
        label: `${t('plan.notApplicable')} – ${nodeName(node)}`,
        kind: 'words',
      }),
    ),
  ];
  const lists: Field[] = LISTS.flatMap((list): Field[] => {
    const all = [before, after].flatMap((document) => (document ? keys(list, namesOf(document)[list]) : []));
    return [
      ...[...new Set(all)].map(
        (key): Field => ({
          name: key,
          label:
            list === 'recipients'
              ? t('plan.recipients')
              : `${t(`plan.${list}`)} ${key.split(' ').slice(1, -1).join(' ')}`,
          kind: 'words',
        }),
      ),
      { name: `${list} order`, label: t('amendment.order', { list: t(`plan.${list}`) }), kind: 'words' },
    ];
  });
  return (
    <ChangeComparison
      {...props}
      kind="PLAN_DOCUMENT"
      name={t('amendment.lists')}
      fields={[...extent, ...lists]}
      asTyped={asTyped}
      edit={<Link to="/ke-hoach">{t('form.edit')}</Link>}
    />
  );
}
