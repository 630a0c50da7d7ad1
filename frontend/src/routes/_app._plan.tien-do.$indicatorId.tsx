import { createFileRoute, useNavigate } from '@tanstack/react-router';
import { IndicatorProgress } from '@/features/progress/indicator-progress';
import { progressView } from '@/features/progress/progress-view';
import { loadLaterTexts } from '@/i18n/language';

export const Route = createFileRoute('/_app/_plan/tien-do/$indicatorId')({
  validateSearch: progressView,
  loader: loadLaterTexts,
  component: Page,
});

function Page() {
  const { indicatorId } = Route.useParams();
  const view = Route.useSearch();
  const navigate = useNavigate();
  return (
    <IndicatorProgress
      key={indicatorId}
      id={indicatorId}
      view={view}
      onView={(search) =>
        void navigate({
          to: '/tien-do/$indicatorId',
          params: { indicatorId },
          search,
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}
