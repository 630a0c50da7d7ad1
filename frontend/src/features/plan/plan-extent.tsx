import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Plan } from '@/api/generated/types.gen';
import { catalogueQuery } from '@/api/queries';
import { QueryView } from '@/components/query-view';
import { usePermission } from '@/components/use-permission';
import { useText } from '@/i18n/use-text';
import { Card } from '@/ui/card';
import { PlainList, Soft } from '@/ui/layout';
import { nodeName } from './extent-fields';

/** What of the national programme the plan leaves out, and why; the way to write it, and the total. */
export function Extent({ plan: { extent } }: { plan: Plan }) {
  const { t } = useText();
  const mayWrite = usePermission('plan:write');
  const catalogue = useQuery(catalogueQuery);
  return (
    <Card
      title={t('plan.notApplicable')}
      aside={
        mayWrite ? (
          <Link to="/ke-hoach/pham-vi" aria-label={t('plan.extent.edit')}>
            {t('form.edit')}
          </Link>
        ) : null
      }
    >
      {extent.notApplicable.length === 0 ? (
        <Soft>{t('plan.notApplicable.none')}</Soft>
      ) : (
        <QueryView queries={{ catalogue }} lines={3}>
          {(data) => (
            <PlainList>
              {data.catalogue.flatMap((node) =>
                extent.notApplicable
                  .filter(({ nodeId }) => nodeId === node.id)
                  .map(({ reason }) => (
                    <li key={node.id}>
                      {nodeName(node)} <Soft>– {reason}</Soft>
                    </li>
                  )),
              )}
            </PlainList>
          )}
        </QueryView>
      )}
    </Card>
  );
}
