import { createFileRoute } from '@tanstack/react-router';
import { SettlementPage } from '@/features/settlement/settlement-page';

export const Route = createFileRoute('/_app/_plan/kinh-phi/quyet-toan')({ component: SettlementPage });
