import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { communePlanCollection } from '@/api/collections';
import { copyCommunePlan, draftCommunePlan } from '@/api/generated/sdk.gen';
import type { Area, CommunePlanCopy, CommunePlansCommune, Plan } from '@/api/generated/types.gen';
import { ProblemError } from '@/api/problem';
import { useChosenPlan } from '@/components/chosen-plan';
import { Notice } from '@/components/record/notice';
import { ProblemNotice } from '@/components/record/problem-notice';
import { refreshEverything } from '@/components/record/refresh';
import { showToast } from '@/components/toast-store';
import { useText } from '@/i18n/use-text';
import { Button, buttonClass } from '@/ui/button';
import { Card } from '@/ui/card';
import { Inline, PlainList, Stack } from '@/ui/layout';

interface Begun {
  plan: Plan;
  /** What a copy has left behind; absent where nothing was copied. */
  copy?: CommunePlanCopy;
}

const isWhole = ({ targets, tasks, budgetLines }: CommunePlanCopy) =>
  targets.length + tasks.length + budgetLines.length === 0;

interface BeginCommunePlanProps {
  communes: readonly (CommunePlansCommune & { area: Area | undefined })[];
}

/** A commune's own officer begins its plan: from what the district gives it, or with what its plan of the year before says. */
export function BeginCommunePlan({ communes }: BeginCommunePlanProps) {
  const { t } = useText();
  const { id: parentPlanId, year } = useChosenPlan();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const beginning = useMutation({
    mutationFn: async (begin: () => Promise<Begun>) => await begin(),
    onSuccess: ({ plan, copy }) => {
      void refreshEverything(queries);
      showToast({
        text: t('communeplan.begun', { title: plan.title }),
        undo: async () => {
          await communePlanCollection.remove(plan);
          beginning.reset();
          await navigate({ to: '/ke-hoach-xa' });
          await refreshEverything(queries, plan.id);
        },
      });
      // What was left behind is read first.
      if (!copy || isWhole(copy)) void navigate({ to: '/ke-hoach-xa/$id', params: { id: plan.id } });
    },
  });
  const begin = (how: () => Promise<Begun>) => {
    if (!beginning.isPending) beginning.mutate(how);
  };
  const copy = beginning.data?.copy;
  return (
    <>
      {beginning.error instanceof ProblemError ? <ProblemNotice problem={beginning.error} /> : null}
      {copy && !isWhole(copy) ? <LeftBehind copy={copy} /> : null}
      {communes
        .filter(({ mayDraft }) => mayDraft)
        .map(({ areaId, agencyId, area, copyableId }) => (
          <Card key={areaId} title={t('communeplan.begin.title', { area: area?.name ?? '' })}>
            <Stack>
              <p>{t('communeplan.begin.text')}</p>
              {copyableId ? <p>{t('communeplan.copy.text', { year: year - 1 })}</p> : null}
              <Inline>
                {copyableId ? (
                  <Button
                    look="primary"
                    onClick={() =>
                      begin(async () => {
                        const answer = await copyCommunePlan({
                          path: { id: copyableId },
                          body: { parentPlanId },
                        });
                        return { plan: answer.data.plan, copy: answer.data };
                      })
                    }
                  >
                    {t('communeplan.copy', { year: year - 1 })}
                  </Button>
                ) : null}
                <Button
                  look={copyableId ? undefined : 'primary'}
                  onClick={() => {
                    if (!agencyId) return;
                    begin(async () => ({
                      plan: (await draftCommunePlan({ path: { id: parentPlanId }, body: { agencyId } })).data,
                    }));
                  }}
                >
                  {t('communeplan.begin')}
                </Button>
              </Inline>
            </Stack>
          </Card>
        ))}
    </>
  );
}

/** What the plan of the year before has, and the district's new one has nothing for. */
function LeftBehind({ copy: { plan, targets, tasks, budgetLines } }: { copy: CommunePlanCopy }) {
  const { t } = useText();
  const parts = [
    ...targets.map((one) => ({ ...one, key: 'communeplan.left.target' as const })),
    ...tasks.map((one) => ({ ...one, key: 'communeplan.left.task' as const })),
    ...budgetLines.map((one) => ({ ...one, key: 'communeplan.left.line' as const })),
  ].map(({ key, name, missing }) => t(key, { name, missing }));
  return (
    <Notice title={t('communeplan.left')} tone="warn">
      <Stack>
        <p>{t('communeplan.left.text')}</p>
        <PlainList>
          {[...new Set(parts)].map((part) => (
            <li key={part}>{part}</li>
          ))}
        </PlainList>
        <div>
          <Link to="/ke-hoach-xa/$id" params={{ id: plan.id }} className={buttonClass()}>
            {t('communeplan.left.open', { title: plan.title })}
          </Link>
        </div>
      </Stack>
    </Notice>
  );
}
