/** Where the things of a plan are listed, by the beginning of the addresses of their pages. */
const LISTS = {
  '/bao-cao': '/viec-cua-toi',
  '/bao-cao-tong-hop': '/bao-cao-tong-hop',
  '/che-do-bao-cao': '/co-quan/nhiem-vu',
  '/chi-tieu': '/chi-tieu',
  '/chinh-sach': '/co-quan/nhiem-vu',
  '/du-an': '/du-an',
  '/du-an/nhom': '/du-an',
  '/ke-hoach-xa': '/ke-hoach-xa',
  '/ke-hoach/can-cu': '/ke-hoach',
  '/ke-hoach/dieu-chinh': '/ke-hoach',
  '/ke-hoach/phu-luc': '/ke-hoach',
  '/kinh-phi/doi-chieu': '/kinh-phi/doi-chieu',
  '/kinh-phi/dong-thoi-gian': '/kinh-phi',
  '/kinh-phi/giai-ngan': '/kinh-phi/giai-ngan',
  '/kinh-phi/huy-dong': '/kinh-phi/huy-dong',
  '/kinh-phi/quyet-dinh': '/kinh-phi/quyet-dinh',
  '/kinh-phi/tin-dung': '/kinh-phi/tin-dung',
  '/ky-bao-cao': '/ky-bao-cao',
  '/nhap-ket-qua': '/nhap-ket-qua',
  '/nhiem-vu': '/co-quan/nhiem-vu',
  '/tien-do': '/tien-do',
  '/vuong-mac': '/vuong-mac',
} as const;

type List = (typeof LISTS)[keyof typeof LISTS];

/**
 * The list of the things that a page shows one of, such as `/du-an` for `/du-an/$id/sua`; null for a page that is no plan's
 * alone. A thing is one plan's own: choosing another plan leads to that plan's list of them.
 */
export function listOfPlan(route: string): List | null {
  const [before, ...after] = route.split('/$');
  const lists: Partial<Record<string, List>> = LISTS;
  return after.length > 0 ? (lists[before ?? ''] ?? null) : null;
}
