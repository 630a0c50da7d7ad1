import type { Agency, AgencyRequest, Area, AreaRequest } from '@/api/generated/types.gen';
import { collection } from '@/api/writing';

export const areaCollection = collection<Area, AreaRequest>('areas');
export const agencyCollection = collection<Agency, AgencyRequest>('agencies');
