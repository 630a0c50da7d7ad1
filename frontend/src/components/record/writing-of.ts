import type { Collection, Stored } from '@/api/writing';
import type { FormValues } from './fields';

/** How things of one kind are written from forms, undone, deleted and entered again. */
export function writingOf<Thing extends Stored, Request>(
  collection: Collection<Thing, Request>,
  toValues: (thing: Thing) => FormValues,
  /** Of the thing comes what the form does not ask for. */
  toRequest: (values: FormValues, thing: Thing | null) => Request,
  /** The thing that such a request would make, for those whose answer differs from what is asked. */
  toThing: (request: Request) => Omit<Thing, 'id' | 'version'> = (request) =>
    request as unknown as Omit<Thing, 'id' | 'version'>,
) {
  const asRequest = (thing: Thing) => toRequest(toValues(thing), thing);
  return {
    toValues,
    toRequest,
    /** What a request would put into the form. */
    asTyped: (request: Request) => toValues({ ...toThing(request), id: '', version: 0 } as Thing),
    read: ({ id }: Thing) => collection.get(id),
    save: (values: FormValues, before: Thing | null) =>
      before
        ? collection.update(before, toRequest(values, before))
        : collection.create(toRequest(values, null)),
    undo: (after: Thing, before: Thing | null): Promise<unknown> =>
      before ? collection.update(after, asRequest(before)) : collection.remove(after),
    lastChange: collection.lastChange,
    remove: collection.remove,
    restore: (thing: Thing) => collection.create(asRequest(thing)),
  };
}

export type Writing<Thing extends Stored, Request> = ReturnType<typeof writingOf<Thing, Request>>;
