/** The key that everything secret is sealed with. Losing it loses the vault, so it is made once and kept. */
import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @param given `MASTER_KEY`, when it is set
 * @returns 32 bytes in base64: the given key, or the one kept in `folder` (mode 0600), made at the first call
 */
export async function masterKey(folder: string, given: string | undefined): Promise<string> {
  if (given) return given;
  const file = path.join(folder, 'master.key');
  const made = randomBytes(32).toString('base64');
  try {
    await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}
