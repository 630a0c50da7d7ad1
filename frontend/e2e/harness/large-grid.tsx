import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { I18nProvider } from '@lingui/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { GridColumn, GridRow } from '@/components/number-grid/grid-model';
import { NumberGrid } from '@/components/number-grid/number-grid';
import '@/ui/tokens.css';
import '@/ui/base.css';

const NUMBERS = Array.from({ length: 40 }, (_, at) => at + 1);
const COLUMNS: readonly GridColumn[] = NUMBERS.slice(0, 15).map((number) => ({
  id: `c${number}`,
  header: `Chỉ tiêu ${number}`,
  kind: 'number',
  width: 13,
}));

/** More rows and columns than a window shows, between a head, names and a foot that stay. */
function Harness() {
  const [rows, setRows] = useState<readonly GridRow[]>(
    NUMBERS.map((number) => ({
      id: `r${number}`,
      name: `Số lao động được tạo việc làm ${number}`,
      cells: {},
    })),
  );
  return (
    <I18nProvider i18n={i18n}>
      <NumberGrid
        caption="Bảng"
        columns={COLUMNS}
        rows={rows}
        onChange={setRows}
        mostRows={NUMBERS.length}
        rowHeader="Tên"
        footer={
          <tr>
            <th scope="row">Cộng</th>
            {COLUMNS.map(({ id }) => (
              <td key={id}>–</td>
            ))}
          </tr>
        }
      />
    </I18nProvider>
  );
}

// Without texts each message is its own name, which is all that is looked for here.
i18n.setMessagesCompiler(compileMessage);
i18n.loadAndActivate({ locale: 'vi', messages: {} });
createRoot(document.body.appendChild(document.createElement('main'))).render(<Harness />);
