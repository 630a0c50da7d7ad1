import {
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
  to: '/' | '/du-an' | '/co-quan' | '/chi-tieu' | '/dia-ban' | '/ra-soat' | '/vuong-mac' | '/ke-hoach';
  name: MessageId;
  icon: LucideIcon;
}

/** The screens of a plan, in the order of the menu. */
export const SCREENS: readonly Screen[] = [
  { to: '/', name: 'app.screen.overview', icon: LayoutDashboard },
  { to: '/du-an', name: 'app.screen.projects', icon: FolderTree },
  { to: '/co-quan', name: 'app.screen.agencies', icon: Landmark },
  { to: '/chi-tieu', name: 'app.screen.indicators', icon: Target },
  { to: '/dia-ban', name: 'app.screen.areas', icon: MapIcon },
  { to: '/ra-soat', name: 'app.screen.planCheck', icon: ListChecks },
  { to: '/vuong-mac', name: 'app.screen.obstacles', icon: MessageCircleWarning },
  { to: '/ke-hoach', name: 'app.screen.plan', icon: ScrollText },
];
