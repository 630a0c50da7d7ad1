import { client } from '@/api/generated/client.gen';
import type { Attachment, CreateAttachmentData, DownloadAttachmentData } from '@/api/generated/types.gen';
import { toProblem } from '@/api/problem';

const UPLOADS: CreateAttachmentData['url'] = '/api/v1/attachments';
const CONTENT: DownloadAttachmentData['url'] = '/api/v1/attachments/{id}/content';

function bodyOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

function answerOf(request: XMLHttpRequest) {
  return { status: request.status, headers: { get: (name: string) => request.getResponseHeader(name) } };
}

/**
 * Sends a file. `fetch` can't tell how much of it is there already, so this is the one request that goes another way.
 *
 * @param onProgress is told the share that is there, from 0 to 1
 */
export function upload(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(toProblem(bodyOf(request), request.status ? answerOf(request) : undefined));
    request.open('POST', `${UPLOADS}?fileName=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('X-Requested-With', 'giam-ngheo');
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0);
    request.onload = () => (request.status === 201 ? resolve(bodyOf(request) as Attachment) : fail());
    request.onerror = fail;
    request.onabort = () => reject(new DOMException('The upload was given up', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

/** Takes back a file that is attached to nothing yet. Nothing of a file changes, so it has one version only. */
export async function discard(id: string): Promise<void> {
  await client.delete({
    url: `${UPLOADS}/${id}`,
    headers: { 'If-Match': '"0"' },
    throwOnError: true,
  });
}

/** Where a file is saved from. */
export function contentUrl(id: string): string {
  return CONTENT.replace('{id}', id);
}
