import { useQuery } from '@tanstack/react-query';
import { amendmentChangesQuery, catalogueQuery, subProjectsQuery } from '@/api/queries';
import { useChosenPlan } from '@/components/chosen-plan';
import { QueryView } from '@/components/query-view';
import { useText } from '@/i18n/use-text';
import { DocumentForm, DocumentPage } from './document-forms';
import { extentValues, nodesToLeaveOut, useExtentFields, withExtent } from './extent-fields';
import type { WorkingDocument } from './working-document';

/** The plan's total, and what of the programme it leaves out. */
export function ExtentForm() {
  const { t } = useText();
  return (
    <DocumentPage title={t('plan.extent.edit')} lead={t('plan.extent.lead')}>
      {(on, working) => <Form on={on} working={working} />}
    </DocumentPage>
  );
}

interface FormProps {
  on: ReturnType<WorkingDocument['over']>;
  working: WorkingDocument;
}

function Form({ on, working }: FormProps) {
  const { id } = useChosenPlan();
  const draftId = working.amending.draft?.id;
  const catalogue = useQuery(catalogueQuery);
  const subProjects = useQuery(subProjectsQuery(id));
  const drafted = useQuery({ ...amendmentChangesQuery(draftId ?? ''), enabled: draftId !== undefined });
  return (
    <QueryView queries={{ catalogue, subProjects }} lines={10}>
      {(data) => (
        <Fields
          on={on}
          working={working}
          nodes={nodesToLeaveOut(data.catalogue, data.subProjects, drafted.data ?? [], on.thing.extent)}
        />
      )}
    </QueryView>
  );
}

function Fields({ on, working, nodes }: FormProps & { nodes: ReturnType<typeof nodesToLeaveOut> }) {
  const { t } = useText();
  const fields = useExtentFields(nodes);
  return (
    <DocumentForm
      on={on}
      working={working}
      part="extent"
      name={t('plan.extent')}
      fields={fields}
      toValues={(plan) => extentValues(plan, nodes)}
      change={withExtent}
    />
  );
}
