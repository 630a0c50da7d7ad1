import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Annex, LegalBasis } from '@/api/generated/types.gen';
import { type SavedColumn, SavedTable } from '@/components/sheet/saved-table';
import { sheetDay } from '@/components/sheet/table-sheet';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { placeNow } from './basis-place';

interface LegalBasisTableProps {
  bases: readonly LegalBasis[];
  /** The list that is worked on, to whose places the forms belong; null for who may not write. */
  working: readonly LegalBasis[] | null;
}

/** An entry with its place among those that are worked on; -1 for one that can't be opened. */
type BasisRow = LegalBasis & { key: string; place: number };

export function LegalBasisTable({ bases, working }: LegalBasisTableProps) {
  const { t } = useText();
  const rows = bases.map((basis, at) => ({
    ...basis,
    key: String(at),
    place: working ? placeNow(working, bases, at) : -1,
  }));
  const columns: SavedColumn<BasisRow>[] = [
    {
      id: 'number',
      header: t('plan.basis.number'),
      saved: (basis) => basis.number,
      cell: (basis) =>
        basis.place >= 0 ? (
          <Link
            to="/ke-hoach/can-cu/$index"
            params={{ index: String(basis.place) }}
            aria-label={t('form.editOf', { name: basis.number })}
          >
            {basis.number}
          </Link>
        ) : (
          basis.number
        ),
      sortBy: (basis) => basis.number,
    },
    {
      id: 'issuedOn',
      header: t('plan.basis.issuedOn'),
      saved: (basis) => sheetDay(basis.issuedOn),
      cell: (basis) => formatDate(basis.issuedOn),
      sortBy: (basis) => basis.issuedOn,
    },
    {
      id: 'issuer',
      header: t('plan.basis.issuer'),
      saved: (basis) => basis.issuer,
      cell: (basis) => basis.issuer,
      sortBy: (basis) => basis.issuer,
    },
    {
      id: 'abstract',
      header: t('plan.basis.abstract'),
      saved: (basis) => basis.abstract,
      cell: (basis) => basis.abstract,
      wide: true,
    },
    {
      id: 'source',
      header: t('app.source'),
      saved: ({ role, source: { provenance, section, note } }) =>
        [
          t(`plan.basis.role.${role}`),
          provenance === 'STATED' ? null : t(`app.provenance.${provenance}`),
          section,
          note,
        ]
          .filter(Boolean)
          .join('; '),
      cell: (basis) => (
        <>
          {t(`plan.basis.role.${basis.role}`)} <SourceMark source={basis.source} withNote />
        </>
      ),
    },
  ];
  return (
    <SavedTable
      name={t('plan.legalBases')}
      caption={t('plan.legalBases.caption')}
      captionHidden
      columns={columns}
      rows={rows}
      rowKey={(basis) => basis.key}
    />
  );
}

interface AnnexTableProps {
  annexes: readonly Annex[];
  /** The list that is worked on; null for who may not write. */
  working: readonly Annex[] | null;
}

export function AnnexTable({ annexes, working }: AnnexTableProps) {
  const { t } = useText();
  const columns: SavedColumn<Annex>[] = [
    {
      id: 'number',
      header: t('plan.annex.number'),
      saved: (annex) => annex.number,
      cell: (annex) => annex.number,
      sortBy: (annex) => annex.number,
    },
    {
      id: 'title',
      header: t('plan.annex.title'),
      saved: (annex) => annex.title,
      cell: (annex) =>
        working?.some((one) => one.number === annex.number) ? (
          <Link
            to="/ke-hoach/phu-luc/$number"
            params={{ number: String(annex.number) }}
            aria-label={t('form.editOf', { name: annex.title })}
          >
            {annex.title}
          </Link>
        ) : (
          annex.title
        ),
      wide: true,
    },
    {
      id: 'received',
      header: t('plan.annex.received'),
      saved: (annex) => t(annex.received ? 'plan.annex.received.yes' : 'plan.annex.received.no'),
      cell: (annex) =>
        annex.received ? (
          <Badge tone="info" icon={CircleCheck}>
            {t('plan.annex.received.yes')}
          </Badge>
        ) : (
          <Badge tone="warn" icon={TriangleAlert}>
            {t('plan.annex.received.no')}
          </Badge>
        ),
    },
  ];
  return (
    <SavedTable
      name={t('plan.annexes')}
      caption={t('plan.annexes.caption')}
      captionHidden
      columns={columns}
      rows={annexes}
      rowKey={(annex) => String(annex.number)}
    />
  );
}
