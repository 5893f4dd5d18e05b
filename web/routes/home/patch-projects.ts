import type { Project } from '../../../core/contract/projects.ts';

interface Page {
  readonly items: Project[];
  readonly next_cursor: string | null;
}

/** Puts a changed project into the list: in its place, or on top when it is new. A list that is not loaded stays so. */
export function patchProjects(list: Page | undefined, project: Project): Page | undefined {
  if (!list) return undefined;
  const known = list.items.some((item) => item.id === project.id);
  const items = known ? list.items.map((item) => (item.id === project.id ? project : item)) : [project, ...list.items];
  return { ...list, items };
}
