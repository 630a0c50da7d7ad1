import {
  Banknote,
  FileStack,
  FolderTree,
  Landmark,
  LayoutDashboard,
  ListChecks,
  type LucideIcon,
  Map as MapIcon,
  MessageCircleWarning,
  ScrollText,
  Target,
} from 'lucide-react';
import type { MessageId } from '@/i18n/message-id';

interface Screen {
  to:
    | '/'
    | '/du-an'
    | '/kinh-phi'
    | '/co-quan'
    | '/chi-tieu'
    | '/dia-ban'
    | '/ra-soat'
    | '/vuong-mac'
    | '/ke-hoach'
    | '/ke-hoach-xa';
  name: MessageId;
  icon: LucideIcon;
  /** Who lacks it would only be refused there. */
  permission?: string;
}

/** The screens of a plan, in the order of the menu. */
export const SCREENS: readonly Screen[] = [
  { to: '/', name: 'app.screen.overview', icon: LayoutDashboard },
  { to: '/du-an', name: 'app.screen.projects', icon: FolderTree, permission: 'project:read' },
  { to: '/kinh-phi', name: 'app.screen.money', icon: Banknote, permission: 'funding:read' },
  { to: '/co-quan', name: 'app.screen.agencies', icon: Landmark, permission: 'agency:read' },
  { to: '/chi-tieu', name: 'app.screen.indicators', icon: Target, permission: 'indicator:read' },
  { to: '/dia-ban', name: 'app.screen.areas', icon: MapIcon, permission: 'area:read' },
  { to: '/ra-soat', name: 'app.screen.planCheck', icon: ListChecks, permission: 'plan-check:read' },
  { to: '/vuong-mac', name: 'app.screen.obstacles', icon: MessageCircleWarning, permission: 'obstacle:read' },
  { to: '/ke-hoach', name: 'app.screen.plan', icon: ScrollText, permission: 'plan:read' },
  { to: '/ke-hoach-xa', name: 'app.screen.communePlans', icon: FileStack, permission: 'commune-plan:read' },
];
