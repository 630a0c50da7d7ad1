import { Link } from '@tanstack/react-router';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { Annex, LegalBasis } from '@/api/generated/types.gen';
import { SourceMark } from '@/components/source-mark';
import { useText } from '@/i18n/use-text';
import { formatDate } from '@/lib/date';
import { Badge } from '@/ui/badge';
import { type Column, DataTable } from '@/ui/data-table';
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
  const columns: Column<BasisRow>[] = [
    {
      id: 'number',
      header: t('plan.basis.number'),
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
      cell: (basis) => formatDate(basis.issuedOn),
      sortBy: (basis) => basis.issuedOn,
    },
    {
      id: 'issuer',
      header: t('plan.basis.issuer'),
      cell: (basis) => basis.issuer,
      sortBy: (basis) => basis.issuer,
    },
    { id: 'abstract', header: t('plan.basis.abstract'), cell: (basis) => basis.abstract, wide: true },
    {
      id: 'source',
      header: t('app.source'),
      cell: (basis) => (
        <>
          {t(`plan.basis.role.${basis.role}`)} <SourceMark source={basis.source} withNote />
        </>
      ),
    },
  ];
  return (
    <DataTable
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
  const columns: Column<Annex>[] = [
    {
      id: 'number',
      header: t('plan.annex.number'),
      cell: (annex) => annex.number,
      sortBy: (annex) => annex.number,
    },
    {
      id: 'title',
      header: t('plan.annex.title'),
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
    <DataTable
      caption={t('plan.annexes.caption')}
      captionHidden
      columns={columns}
      rows={annexes}
      rowKey={(annex) => String(annex.number)}
    />
  );
}
