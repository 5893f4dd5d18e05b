/** Stands in for `react-dom/client` in a smoke render. Runs inside the page. */
import * as client from 'react-dom/client';

/** Given by the smoke process to the script that this file is bundled into. */
declare const smokeProblem: (error: unknown) => void;

type Options = client.RootOptions;

/** Reports what React catches, whether or not the app has a boundary for it, then goes on as asked. */
export function createRoot(container: Element | DocumentFragment, options: Options = {}): client.Root {
  return client.createRoot(container, {
    ...options,
    onUncaughtError(error, info) {
      smokeProblem(error);
      options.onUncaughtError?.(error, info);
    },
    onCaughtError(error, info) {
      smokeProblem(error);
      options.onCaughtError?.(error, info);
    },
  });
}
