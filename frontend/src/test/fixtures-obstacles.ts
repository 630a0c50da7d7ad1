import { HttpResponse, http } from 'msw';
import type { Attachment, Obstacle } from '@/api/generated/types.gen';
import { API, server } from './server';

export const scan: Attachment = {
  id: 'scan',
  fileName: 'Biên bản.pdf',
  kind: 'PDF',
  size: 1_468_006,
  sha256: 'a'.repeat(64),
  uploaderName: 'Nguyễn Thị Mai',
  uploadedAt: '2026-11-20T02:00:00Z',
  version: 0,
};

export const obstacle: Obstacle = {
  id: 'obstacle',
  planId: 'plan-2024',
  agencyId: 'phuoc-son',
  subProjectId: null,
  indicatorId: null,
  dutyId: null,
  title: 'Thiếu đất sản xuất',
  description: 'Ba hộ không còn đất.',
  wishedHelp: 'Cho thuê đất công',
  state: 'ESCALATED',
  retractedReason: null,
  dueOn: '2026-11-21',
  overdue: true,
  reportedAt: '2026-11-20T02:00:00Z',
  paper: null,
  guidance: null,
  thread: [
    {
      id: 'entry',
      action: 'REPORT',
      fromState: null,
      toState: 'OPEN',
      text: null,
      dueOn: null,
      unitId: 'phuoc-son',
      authorName: 'Nguyễn Thị Mai',
      onBehalfOf: null,
      writtenAt: '2026-11-20T02:00:00Z',
      attachments: [scan],
    },
  ],
  allowedActions: ['REPLY', 'DECIDE'],
  version: 1,
};

export const attachmentRules = http.get(`${API}/attachment-rules`, () =>
  HttpResponse.json({ maxSize: 20_971_520, extensions: ['pdf', 'png'] }),
);

/** A server that takes files with that answer. */
export function takingFiles(answer: () => Response) {
  server.use(
    attachmentRules,
    http.post(`${API}/attachments`, () => answer()),
    http.delete(`${API}/attachments/:id`, () => new HttpResponse(null, { status: 204 })),
  );
}
