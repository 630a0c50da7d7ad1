import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { I18nProvider } from '@lingui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { GridColumn, GridRow } from '@/components/number-grid/grid-model';
import { NumberGrid } from '@/components/number-grid/number-grid';

const COLUMNS: readonly GridColumn[] = [
  { id: 'central', header: 'Vốn Trung ương', kind: 'amount' },
  { id: 'province', header: 'Vốn đối ứng', kind: 'amount' },
  {
    id: 'agency',
    header: 'Cơ quan',
    kind: 'choice',
    options: [
      { value: '1', code: 'nnptnt', label: 'Phòng Nông nghiệp và PTNT' },
      { value: '2', code: 'ldtbxh', label: 'Phòng Lao động - TB&XH' },
    ],
  },
  { id: 'note', header: 'Ghi chú', kind: 'text' },
  { id: 'last', header: 'Kỳ trước', kind: 'text', readOnly: true },
];
const TYPED = COLUMNS.filter(({ readOnly }) => !readOnly);

let made = 0;

function newRow(): GridRow {
  made += 1;
  return { id: `row-${made}`, cells: {} };
}

/** The grid alone, beside it what it holds, and something else to click at. */
function Harness() {
  const [rows, setRows] = useState<readonly GridRow[]>([newRow(), newRow()]);
  return (
    <I18nProvider i18n={i18n}>
      <NumberGrid
        caption="Bảng"
        columns={COLUMNS}
        rows={rows}
        onChange={setRows}
        newRow={newRow}
        mostRows={4}
      />
      <button type="button">Lưu</button>
      <output>
        {JSON.stringify(rows.map((row) => TYPED.map(({ id }) => row.cells[id]?.value ?? null)))}
      </output>
    </I18nProvider>
  );
}

// Without texts each message is its own name, which is all that is looked for here.
i18n.setMessagesCompiler(compileMessage);
i18n.loadAndActivate({ locale: 'vi', messages: {} });
createRoot(document.body.appendChild(document.createElement('main'))).render(<Harness />);
