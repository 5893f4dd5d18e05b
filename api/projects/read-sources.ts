import { versionSources } from '../../db/files.ts';
import { asUser } from '../../db/index.ts';
import { getProject } from '../../db/projects.ts';
import { getVersion } from '../../db/versions.ts';
import type { ApiDeps } from '../deps.ts';

/**
 * Sources of a version (without a number: of the one that serves), path → text.
 * Ownership is settled under row-level security; contents are addressed by hash and read by the platform.
 * @throws AppError `not_found`
 */
export async function readSources(
  { databases }: Pick<ApiDeps, 'databases'>,
  userId: string,
  projectId: number,
  version?: number,
): Promise<Map<string, string>> {
  const number = await asUser(databases, userId, async (trx) => {
    const project = await getProject(trx, projectId);
    return version === undefined ? project.version : (await getVersion(trx, projectId, version)).version;
  });
  if (number === null) return new Map();
  return new Map((await versionSources(databases.system, projectId, number)).map((file) => [file.path, file.content]));
}
