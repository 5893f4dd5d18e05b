import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const macPaths = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

export interface Browser {
  readonly executablePath: string;
  readonly args: readonly string[];
}

/** As root Chromium refuses its own sandbox, and on a closed network its background calls only make noise. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-quic',
];

/** A Chrome or Chromium that is installed, else the one from the optional package, else undefined. */
export async function findBrowser(path: string): Promise<Browser | undefined> {
  const candidates = [...path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))), ...macPaths];
  for (const executablePath of candidates) {
    if (
      await access(executablePath, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return { executablePath, args: quiet };
  }
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] };
  } catch {
    return undefined; // an optional dependency that does not exist for this system
  }
}
