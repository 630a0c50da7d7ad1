import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { decisionQuery } from '@/api/decision-queries';
import { FormPage } from '@/components/form/form-page';
import { QueryView } from '@/components/query-view';
import { Notice } from '@/components/record/notice';
import { refreshEverything } from '@/components/record/refresh';
import { SheetImport } from '@/components/sheet/sheet-import';
import { useOwnPlan } from '@/components/use-own-plan';
import { useText } from '@/i18n/use-text';
import { useDecisionName } from './decision-words';

/** The lines of a draft from an Excel file: they take the place of those that it has. */
export function DecisionImport({ id }: { id: string }) {
  const { t } = useText();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const nameOf = useDecisionName();
  const decision = useQuery(decisionQuery(id));
  useOwnPlan(decision.data?.planId);
  return (
    <FormPage
      title={t('decision.import')}
      lead={t('decision.import.lead')}
      over={
        <Link to="/kinh-phi/quyet-dinh/$id" params={{ id }}>
          {decision.data ? nameOf(decision.data) : t('decision.one')}
        </Link>
      }
      permission="decision:write"
    >
      <QueryView queries={{ decision }} lines={6}>
        {(data) =>
          data.decision.allowedActions.includes('EDIT') ? (
            <SheetImport
              url={`/api/v1/decisions/${id}/lines-import`}
              version={data.decision.version}
              onApplied={async () => {
                await navigate({ to: '/kinh-phi/quyet-dinh/$id', params: { id } });
                await refreshEverything(queries);
              }}
            />
          ) : (
            <Notice title={t('decision.lines.closed')} tone="info">
              <p>{t('decision.lines.closed.text')}</p>
            </Notice>
          )
        }
      </QueryView>
    </FormPage>
  );
}
