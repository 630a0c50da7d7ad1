import '@/ui/fonts.css';
import '@/ui/tokens.css';
import '@/ui/base.css';
import '@/ui/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { prepareClient } from '@/api/client';
import { dropSignOutState } from '@/auth/sign-in';
import { preparePrinting } from '@/components/printing';
import { showLanguage, storedLanguage } from '@/i18n/language';
import { App } from './app';
import { createQueryClient } from './query-client';
import { createAppRouter } from './router';

prepareClient();
preparePrinting();
dropSignOutState();
const queryClient = createQueryClient();
const router = createAppRouter(queryClient);
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no root');
await showLanguage(storedLanguage());
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} router={router} />
  </StrictMode>,
);
