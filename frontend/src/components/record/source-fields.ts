import type { Provenance, Source } from '@/api/generated/types.gen';
import { useText } from '@/i18n/use-text';
import { type Field, type FormValues, textOf, textOrNull } from './fields';

const PROVENANCES: readonly Provenance[] = ['STATED', 'COPIED', 'ASSUMED', 'SAMPLE', 'REFERENCE'];

/** Whose word a fact is: asked for in every form, as a reader must be able to tell the plan's words from ours. */
export function useSourceFields(): Field[] {
  const { t } = useText();
  return [
    {
      name: 'sourceProvenance',
      label: t('form.source.provenance'),
      hint: t('form.source.provenance.hint'),
      kind: 'choice',
      required: true,
      options: PROVENANCES.map((value) => ({
        value,
        label: t(`form.provenance.${value}`),
        kept: value === 'COPIED',
      })),
      pointers: ['/source/provenance', '/source'],
    },
    {
      name: 'sourceSection',
      label: t('form.source.section'),
      hint: t('form.source.section.hint'),
      kind: 'text',
      pointers: ['/source/section'],
    },
    { name: 'sourceNote', label: t('form.source.note'), kind: 'words', pointers: ['/source/note'] },
  ];
}

export function sourceValues(source: Source): FormValues {
  return {
    sourceProvenance: source.provenance,
    sourceSection: source.section ?? '',
    sourceNote: source.note ?? '',
  };
}

export function toSource(values: FormValues): Source {
  return {
    provenance: textOf(values.sourceProvenance) as Provenance,
    section: textOrNull(values.sourceSection),
    note: textOrNull(values.sourceNote),
  };
}
