import type { ProjectRow } from '../../db/schema.ts';

/** The app's sources with what says where they came from. Its kit (`@faibric/kit`) is served by this installation. */
export function exportedProject(project: ProjectRow, sources: ReadonlyMap<string, string>): Map<string, string> {
  const readme = `# ${project.name}\n\n> ${project.prompt.replaceAll('\n', '\n> ')}\n\nVersion ${project.version ?? 0}, exported from Faibric. The entry is \`src/App.tsx\`; it is React with Tailwind classes and \`@faibric/kit\`.\n`;
  return new Map([['README.md', readme], ...[...sources].map(([path, content]) => [`src/${path}`, content] as const)]);
}
