import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface ReportLinkProps {
  /** The report of one unit. */
  reportId: string | null;
  /** The report of a whole round. */
  consolidationId: string | null;
  /** The round, where its report is not made yet. */
  roundId: string | null;
  className?: string | undefined;
  onClick?: () => void;
  children: ReactNode;
}

/** Leads to the report that something is about, to its round where there is none, and to all rounds where that is not opened. */
export function ReportLink({ reportId, consolidationId, roundId, children, ...more }: ReportLinkProps) {
  if (reportId) {
    return (
      <Link to="/bao-cao/$reportId" params={{ reportId }} {...more}>
        {children}
      </Link>
    );
  }
  if (consolidationId) {
    return (
      <Link to="/bao-cao-tong-hop/$id" params={{ id: consolidationId }} {...more}>
        {children}
      </Link>
    );
  }
  // The round's own page is of the round's plan, whichever is chosen; from there its report is made.
  return roundId ? (
    <Link to="/ky-bao-cao/$id" params={{ id: roundId }} {...more}>
      {children}
    </Link>
  ) : (
    <Link to="/ky-bao-cao" {...more}>
      {children}
    </Link>
  );
}
