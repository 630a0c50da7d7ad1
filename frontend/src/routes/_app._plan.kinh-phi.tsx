import { createFileRoute, Outlet } from '@tanstack/react-router';
import { MoneyTabs } from '@/components/money-tabs';

export const Route = createFileRoute('/_app/_plan/kinh-phi')({ component: MoneyArea });

/** The screens about money stand side by side. */
function MoneyArea() {
  return (
    <>
      <MoneyTabs />
      <Outlet />
    </>
  );
}
