import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { I18nProvider } from '@lingui/react';
import { createRoot } from 'react-dom/client';
import shell from '@/components/shell/shell.module.css';
import { showToast } from '@/components/toast-store';
import { Toasts } from '@/components/toasts';
import '@/ui/tokens.css';
import '@/ui/base.css';

const ROWS = Number(new URLSearchParams(location.search).get('rows'));
const NUMBERS = Array.from({ length: ROWS }, (_, at) => at + 1);

/** A page of as many rows as are asked for, in the frame of all screens, and something to be told. */
function Harness() {
  return (
    <I18nProvider i18n={i18n}>
      <div className={shell.shell}>
        <header className={shell.header}>
          <button type="button" onClick={() => showToast({ text: 'Đã lưu 12 ô của bảng chỉ tiêu' })}>
            Lưu
          </button>
        </header>
        <div className={shell.body}>
          <div className={shell.side} />
          <div className={shell.content}>
            <main className={shell.main}>
              {NUMBERS.map((number) => (
                <p key={number}>
                  <input aria-label={`Dòng ${number}`} />
                </p>
              ))}
            </main>
            <Toasts />
          </div>
        </div>
      </div>
    </I18nProvider>
  );
}

// Without texts each message is its own name, which is all that is looked for here.
i18n.setMessagesCompiler(compileMessage);
i18n.loadAndActivate({ locale: 'vi', messages: {} });
createRoot(document.body.appendChild(document.createElement('div'))).render(<Harness />);
