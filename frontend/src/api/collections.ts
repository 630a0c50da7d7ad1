import type { Agency, Area } from '@/api/generated/types.gen';
import { collection } from '@/api/writing';

type Unstored<Thing> = Omit<Thing, 'id' | 'version'>;

export type AreaRequest = Unstored<Area>;
export type AgencyRequest = Omit<Unstored<Agency>, 'successorId'>;

export const areaCollection = collection<Area, AreaRequest>('areas');
export const agencyCollection = collection<Agency, AgencyRequest>('agencies');
