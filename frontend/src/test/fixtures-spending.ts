import type { Decision, Disbursement } from '@/api/generated/types.gen';
import { sample } from './fixtures';

export const disbursement = (id: string, more: Partial<Disbursement> = {}): Disbursement => ({
  id,
  planId: 'plan-2024',
  subProjectId: 's31',
  fundingSource: 'CENTRAL',
  capitalKind: 'RECURRENT',
  agencyId: 'nnptnt',
  kind: 'PAYMENT',
  amount: 12_500_000,
  paidOn: '2024-05-06',
  voucher: `KB-${id}`,
  payee: 'HTX Phước Sơn',
  content: 'Bò giống',
  flags: [],
  reason: null,
  again: null,
  reversesId: null,
  reversedById: null,
  cleared: 0,
  postedAt: '2024-05-07T02:00:00Z',
  postedByName: 'Trần Văn Tài',
  source: sample,
  version: 0,
  ...more,
});

/** A voucher beyond what was held, the line that takes it back, and one that stands. */
export const disbursements: Disbursement[] = [
  disbursement('31', { flags: ['OVER_BALANCE'], reason: 'Kho bạc đã chi trước', reversedById: '32' }),
  disbursement('32', { reversesId: '31', reason: 'Nhập nhầm nguồn' }),
  disbursement('33', { kind: 'ADVANCE', amount: 150_000_000 }),
];

export const draftDecision: Decision = {
  id: 'decision-1',
  planId: 'plan-2024',
  kind: 'INITIAL',
  authority: 'SUPERIOR',
  agencyId: null,
  issuingBody: 'UBND tỉnh Bình Định',
  number: null,
  issuedOn: null,
  summary: 'Giao vốn đợt 1',
  statedTotal: null,
  lineCount: 0,
  lineTotal: 0,
  status: 'DRAFT',
  attachment: null,
  draftedByName: 'Trần Văn Tài',
  issuedByName: null,
  issuedAt: null,
  issuer: 'PROGRAMME',
  draftedByCaller: true,
  allowedActions: ['EDIT', 'WITHDRAW'],
  source: sample,
  version: 3,
};
