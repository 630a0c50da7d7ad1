import type { Agency } from '@/api/generated/types.gen';
import { collection } from '@/api/writing';

type Unstored<Thing> = Omit<Thing, 'id' | 'version'>;

export type AgencyRequest = Omit<Unstored<Agency>, 'successorId'>;
export const agencyCollection = collection<Agency, AgencyRequest>('agencies');
