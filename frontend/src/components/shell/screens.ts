import {
  Banknote,
  CalendarRange,
  CheckCheck,
  ClipboardList,
  FileStack,
  Files,
  FolderTree,
  Landmark,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  MessageCircleWarning,
  PencilLine,
  ScrollText,
  ShieldCheck,
  Target,
  TrendingUp,
  UserCog,
  Webhook,
} from 'lucide-react';
import type { MessageId } from '@/i18n/message-id';

interface Screen {
  to:
    | '/'
    | '/viec-cua-toi'
    | '/nhap-ket-qua'
    | '/ky-bao-cao'
    | '/duyet-bao-cao'
    | '/bao-cao-tong-hop'
    | '/du-an'
    | '/kinh-phi'
    | '/co-quan'
    | '/chi-tieu'
    | '/tien-do'
    | '/dia-ban'
    | '/ra-soat'
    | '/vuong-mac'
    | '/ke-hoach'
    | '/ke-hoach-xa'
    | '/tich-hop'
    | '/phan-quyen'
    | '/nhat-ky';
  name: MessageId;
  icon: LucideIcon;
  /** Who lacks it would only be refused there. */
  permission?: string;
  /** It is for whoever does one of these: others would only find it empty. */
  forWhoMay?: readonly string[];
}

/** The screens of a plan, in the order of the menu. */
export const SCREENS: readonly Screen[] = [
  {
    to: '/viec-cua-toi',
    name: 'app.screen.tasks',
    icon: ClipboardList,
    permission: 'report:read',
    forWhoMay: ['report:write', 'report:sign', 'report:verify', 'report:accept'],
  },
  { to: '/', name: 'app.screen.overview', icon: LayoutDashboard },
  { to: '/du-an', name: 'app.screen.projects', icon: FolderTree, permission: 'project:read' },
  { to: '/kinh-phi', name: 'app.screen.money', icon: Banknote, permission: 'funding:read' },
  { to: '/co-quan', name: 'app.screen.agencies', icon: Landmark, permission: 'agency:read' },
  { to: '/chi-tieu', name: 'app.screen.indicators', icon: Target, permission: 'indicator:read' },
  { to: '/tien-do', name: 'app.screen.progress', icon: TrendingUp, permission: 'report:read' },
  { to: '/ky-bao-cao', name: 'app.screen.rounds', icon: CalendarRange, permission: 'report:read' },
  {
    to: '/nhap-ket-qua',
    name: 'result.title',
    icon: PencilLine,
    permission: 'report:read',
    forWhoMay: ['report:write', 'report:sign'],
  },
  {
    to: '/duyet-bao-cao',
    name: 'app.screen.review',
    icon: CheckCheck,
    permission: 'report:read',
    forWhoMay: ['report:verify', 'report:accept'],
  },
  {
    to: '/bao-cao-tong-hop',
    name: 'app.screen.consolidations',
    icon: Files,
    permission: 'report:read',
  },
  { to: '/dia-ban', name: 'app.screen.areas', icon: MapIcon, permission: 'area:read' },
  { to: '/ra-soat', name: 'app.screen.planCheck', icon: ListChecks, permission: 'plan-check:read' },
  { to: '/vuong-mac', name: 'app.screen.obstacles', icon: MessageCircleWarning, permission: 'obstacle:read' },
  { to: '/ke-hoach', name: 'app.screen.plan', icon: ScrollText, permission: 'plan:read' },
  { to: '/ke-hoach-xa', name: 'app.screen.communePlans', icon: FileStack, permission: 'commune-plan:read' },
  { to: '/tich-hop', name: 'app.screen.integration', icon: Webhook, permission: 'webhook:read' },
  { to: '/phan-quyen', name: 'app.screen.provisioning', icon: UserCog, permission: 'provisioning:read' },
  { to: '/nhat-ky', name: 'app.screen.trail', icon: ShieldCheck, permission: 'audit:read' },
];

/** Whether somebody with these permissions has a use for the screen. */
export function isFor({ permission, forWhoMay }: Screen, permissions: readonly string[]): boolean {
  return (
    (!permission || permissions.includes(permission)) &&
    (!forWhoMay || forWhoMay.some((one) => permissions.includes(one)))
  );
}
