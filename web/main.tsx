import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { fillPlainHttp } from '../catalog/kit/plain-http.ts';
import { focusPages } from './focus.ts';
import { queryClient } from './query.ts';
import { followErrors, onCaughtError } from './report/report-errors.ts';
import { router } from './router.tsx';
import { startLanguage } from './strings/load.ts';
import './theme/base.css';
import { cssVariablesResolver, theme } from './theme/theme.ts';

/** Nothing to say at first, so it comes after the page. */
const Toasts = lazy(async () => ({ default: (await import('./components/toasts.tsx')).Toasts }));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

fillPlainHttp();
followErrors();
focusPages(router);

const page = (
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Suspense>
          <Toasts />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
);
// Not awaited at the top: a module that waits cannot share its code with the pages, and the first load grows.
void startLanguage().then(() => createRoot(root, { onCaughtError }).render(page));
