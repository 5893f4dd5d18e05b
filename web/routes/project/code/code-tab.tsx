import type { ProjectSearch } from '../search.ts';
import type { ProjectState } from '../use-project.ts';
export function CodeTab(_: { state: ProjectState; search: ProjectSearch }) {
  return null;
}
