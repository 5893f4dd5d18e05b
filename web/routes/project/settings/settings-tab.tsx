import type { ProjectState } from '../use-project.ts';
export function SettingsTab(_: { state: ProjectState }) {
  return null;
}
