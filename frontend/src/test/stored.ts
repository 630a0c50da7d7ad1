import { HttpResponse, http, type JsonBodyType } from 'msw';
import { me } from './fixtures';
import { API, page, problem, server } from './server';

interface Thing {
  id: string;
  version: number;
}

export interface Written {
  method: string;
  ifMatch: string | null;
  body: unknown;
}

/** Who is faster than the user, and when. */
const THEIRS = {
  id: 1,
  actor: 'Trần Thị Bình',
  onBehalfOf: null,
  occurredAt: '2024-09-30T07:05:00Z',
  operation: 'test.change',
  part: null,
  action: 'UPDATE',
  changes: [],
  requestCode: null,
  amendment: null,
};

/** A collection that can be written as the API's can: with versions, and a trace of what was asked. */
export function storeCollection<T extends Thing>(name: string, things: readonly T[], permission: string) {
  let stored = things.map((thing) => ({ ...thing }));
  const written: Written[] = [];
  let overtaken = false;
  const find = (id: unknown) => stored.find((thing) => thing.id === id);
  const answer = (thing: T, status = 200) => HttpResponse.json(thing as unknown as JsonBodyType, { status });
  server.use(
    http.get(`${API}/me`, () => HttpResponse.json({ ...me, permissions: [...me.permissions, permission] })),
    http.get(`${API}/${name}`, () => HttpResponse.json(page(stored as unknown as JsonBodyType[]))),
    http.get(`${API}/${name}/:id`, ({ params }) => {
      const thing = find(params.id);
      return thing ? answer(thing) : problem(404, 'not-found');
    }),
    // What nobody has changed meanwhile has the history that the test says.
    http.get(`${API}/${name}/:id/history`, () => (overtaken ? HttpResponse.json(page([THEIRS])) : undefined)),
    http.post(`${API}/${name}`, async ({ request }) => {
      const body = (await request.json()) as Partial<T>;
      written.push({ method: 'POST', ifMatch: null, body });
      const thing = { ...stored[0], ...body, id: 'new-one', version: 0 } as T;
      stored.push(thing);
      return answer(thing, 201);
    }),
    http.put(`${API}/${name}/:id`, async ({ request, params }) => {
      const body = (await request.json()) as Partial<T>;
      const ifMatch = request.headers.get('If-Match');
      written.push({ method: 'PUT', ifMatch, body });
      const thing = find(params.id);
      if (!thing) return problem(404, 'not-found');
      if (ifMatch !== `"${thing.version}"`) return problem(412, 'stale-version');
      Object.assign(thing, body, { version: thing.version + 1 });
      return answer(thing);
    }),
    http.post(`${API}/${name}/:id/:action`, async ({ request, params }) => {
      const text = await request.text();
      const body = (text ? JSON.parse(text) : {}) as Partial<T>;
      const ifMatch = request.headers.get('If-Match');
      written.push({ method: String(params.action), ifMatch, body });
      const thing = find(params.id);
      if (!thing) return problem(404, 'not-found');
      if (ifMatch && ifMatch !== `"${thing.version}"`) return problem(412, 'stale-version');
      Object.assign(thing, body, { version: thing.version + 1 });
      return answer(thing);
    }),
    http.delete(`${API}/${name}/:id`, ({ request, params }) => {
      const ifMatch = request.headers.get('If-Match');
      written.push({ method: 'DELETE', ifMatch, body: null });
      const thing = find(params.id);
      if (thing && ifMatch !== `"${thing.version}"`) return problem(412, 'stale-version');
      stored = stored.filter((thing) => thing.id !== params.id);
      return new HttpResponse(null, { status: 204 });
    }),
  );
  return {
    written,
    /** What another person does meanwhile. */
    change: (id: string, values: Partial<T>) => {
      const thing = find(id);
      if (thing) Object.assign(thing, values, { version: thing.version + 1 });
      overtaken = true;
    },
    add: (thing: T) => {
      stored.push({ ...thing });
    },
  };
}
