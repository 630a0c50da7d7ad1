import type {
  AmendmentChange,
  CatalogueNode,
  Plan,
  PlanDocumentRequest,
  PlanExtent,
  SubProjectSummary,
} from '@/api/generated/types.gen';
import { type Field, type FormValues, listOf, textOf, typedMoney } from '@/components/record/fields';
import { useText } from '@/i18n/use-text';
import { parseMillions } from '@/lib/money';
import { documentOf } from './document-fields';

export function nodeName({ code, name }: CatalogueNode): string {
  return `${code}: ${name}`;
}

function reasonOf(nodeId: string): string {
  return `reason-${nodeId}`;
}

/** Whether both say the same; the order of nodes says nothing. */
export function sameExtent(one: PlanExtent, other: PlanExtent): boolean {
  const spelling = ({ statedTotal, notApplicable }: PlanExtent) =>
    JSON.stringify([statedTotal, ...notApplicable.map(({ nodeId, reason }) => [nodeId, reason]).sort()]);
  return spelling(one) === spelling(other);
}

/**
 * The nodes of the catalogue that a plan can declare not applicable: those that it has no sub-project for, nor for a part of them;
 * what it declares already stays among them, so that it can be taken off.
 */
export function nodesToLeaveOut(
  catalogue: readonly CatalogueNode[],
  subProjects: readonly SubProjectSummary[],
  drafted: readonly AmendmentChange[],
  declared: PlanExtent,
): CatalogueNode[] {
  const removed = new Set(drafted.flatMap((one) => (one.operation === 'REMOVE' ? one.thingId : [])));
  const carried = new Set(
    subProjects.filter(({ id }) => !removed.has(id)).map(({ programmeNodeId }) => programmeNodeId),
  );
  const parents = new Set(catalogue.filter(({ id }) => carried.has(id)).map(({ parentId }) => parentId));
  const kept = new Set(declared.notApplicable.map(({ nodeId }) => nodeId));
  return catalogue.filter(({ id }) => kept.has(id) || !(carried.has(id) || parents.has(id)));
}

/** The stated total, and each node that may be left out; of those that are, the reason. */
export function useExtentFields(nodes: readonly CatalogueNode[]): Field[] {
  const { t } = useText();
  return [
    {
      name: 'statedTotal',
      label: t('plan.statedTotal.million'),
      hint: t('plan.statedTotal.hint'),
      kind: 'money',
      pointers: ['/extent/statedTotal'],
    },
    {
      name: 'notApplicable',
      label: t('plan.notApplicable'),
      hint: t('plan.notApplicable.hint'),
      kind: 'choices',
      options: nodes.map((node) => ({ value: node.id, label: nodeName(node) })),
      pointers: ['/extent/notApplicable'],
    },
    ...nodes.map(
      ({ id, code }): Field => ({
        name: reasonOf(id),
        label: t('plan.notApplicable.reasonOf', { code }),
        kind: 'words',
        required: true,
        when: ({ notApplicable }) => listOf(notApplicable).includes(id),
      }),
    ),
  ];
}

export function extentValues({ extent }: Plan, nodes: readonly CatalogueNode[]): FormValues {
  const reason = (id: string) => extent.notApplicable.find(({ nodeId }) => nodeId === id)?.reason ?? '';
  return {
    statedTotal: typedMoney(extent.statedTotal),
    notApplicable: extent.notApplicable.map(({ nodeId }) => nodeId),
    ...Object.fromEntries(nodes.map(({ id }) => [reasonOf(id), reason(id)])),
  };
}

export function withExtent(plan: Plan, values: FormValues): PlanDocumentRequest {
  return {
    ...documentOf(plan),
    extent: {
      statedTotal: parseMillions(textOf(values.statedTotal)),
      notApplicable: listOf(values.notApplicable).map((nodeId) => ({
        nodeId,
        reason: textOf(values[reasonOf(nodeId)]),
      })),
    },
  };
}

/** What the history of a plan tells of it. */
export function useExtentHistory(catalogue: readonly CatalogueNode[]): Field[] {
  const { t } = useText();
  return [
    { name: 'statedTotal', label: t('plan.statedTotal'), kind: 'money' },
    {
      name: 'notApplicable',
      label: t('plan.notApplicable'),
      kind: 'choice',
      options: catalogue.map((node) => ({ value: node.id, label: nodeName(node) })),
      recordedAs: 'not-applicable-node.programmeNodeId',
    },
    {
      name: 'reason',
      label: t('plan.notApplicable.reason'),
      kind: 'words',
      recordedAs: 'not-applicable-node.reason',
    },
  ];
}
