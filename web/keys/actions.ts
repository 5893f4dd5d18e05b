/** Everything that is done by a key or from the palette, told once: the listener, the palette and the help sheet are made from it. */
import type { Key } from '../strings/index.ts';

export interface Action {
  readonly label: Key;
  /** Strokes one after the other: `mod` is ⌘ on Apple and Ctrl elsewhere, signs are what the layout types. */
  readonly keys?: readonly string[];
  /** Its heading in the help sheet. */
  readonly place?: 'everywhere' | 'go' | 'project';
  /** Its heading in the palette; without one it is a key alone. */
  readonly group?: 'actions' | 'project' | 'pages';
  /** Where the key still holds: `field`, while somebody types; `layer`, in a dialog as well. */
  readonly holds?: 'field' | 'layer';
  /** What a first press says; a second one within three seconds does it. */
  readonly sure?: Key;
}

export const actions = {
  palette: { label: 'do.palette', keys: ['mod+k'], place: 'everywhere', holds: 'field' },
  sheet: { label: 'do.sheet', keys: ['?'], place: 'everywhere', group: 'actions' },
  search: { label: 'do.search', keys: ['/'], place: 'everywhere' },
  send: { label: 'do.send', keys: ['mod+enter'], place: 'everywhere', holds: 'layer' },
  close: { label: 'do.close', keys: ['escape'], place: 'everywhere' }, // each layer closes itself; here for the sheet
  'thing.new': { label: 'do.new-thing', keys: ['n'], place: 'everywhere' },
  undo: { label: 'do.undo', keys: ['mod+z'], place: 'everywhere', group: 'actions' },
  'theme.toggle': { label: 'do.theme', keys: ['t'], place: 'everywhere' },
  'project.new': { label: 'do.new', group: 'actions' },
  'key.add': { label: 'vault.add', group: 'actions' },
  'service.add': { label: 'own.add', group: 'actions' },
  'theme.light': { label: 'do.theme-light', group: 'actions' },
  'theme.dark': { label: 'do.theme-dark', group: 'actions' },
  'theme.system': { label: 'do.theme-system', group: 'actions' },
  'sign-out': { label: 'do.sign-out', group: 'actions' },

  'nav.home': { label: 'nav.projects', keys: ['g', 'h'], place: 'go', group: 'pages' },
  'nav.last': { label: 'do.last-project', keys: ['g', 'p'], place: 'go', group: 'pages' },
  'nav.services': { label: 'nav.services', keys: ['g', 's'], place: 'go', group: 'pages' },
  'nav.keys': { label: 'do.vault', keys: ['g', 'k'], place: 'go', group: 'pages' },
  'nav.calls': { label: 'do.calls', keys: ['g', 'c'], place: 'go', group: 'pages' },
  'nav.account': { label: 'nav.account', keys: ['g', 'a'], place: 'go', group: 'pages' },
  'nav.outbox': { label: 'nav.outbox', keys: ['g', 'o'], place: 'go', group: 'pages' },
  'account.keys': { label: 'do.keys', group: 'pages' },
  'account.models': { label: 'do.models', group: 'pages' },
  'account.language': { label: 'do.language', group: 'pages' },

  'tab.preview': { label: 'tab.preview', keys: ['1'], place: 'project', group: 'project' },
  'tab.code': { label: 'tab.code', keys: ['2'], place: 'project', group: 'project' },
  'tab.data': { label: 'tab.data', keys: ['3'], place: 'project', group: 'project' },
  'tab.versions': { label: 'tab.versions', keys: ['4'], place: 'project', group: 'project' },
  'tab.activity': { label: 'tab.activity', keys: ['5'], place: 'project', group: 'project' },
  'tab.settings': { label: 'tab.settings', keys: ['6'], place: 'project', group: 'project' },
  'box.focus': { label: 'do.box', keys: ['m'], place: 'project', group: 'project' },
  'preview.reload': { label: 'do.reload', keys: ['r'], place: 'project', group: 'project' },
  'app.open': { label: 'do.open', keys: ['o'], place: 'project', group: 'project' },
  'preview.width': { label: 'do.width', keys: ['shift+d'], place: 'project', group: 'project' },
  'build.stop': { label: 'do.stop', keys: ['.'], place: 'project', group: 'project', sure: 'do.stop-sure' },
  'build.retry': { label: 'do.retry', group: 'project' },
  'version.older': { label: 'do.older', keys: ['['], place: 'project' },
  'version.newer': { label: 'do.newer', keys: [']'], place: 'project' },
  'version.compare': { label: 'do.compare', group: 'project' },
  'version.restore': { label: 'do.restore', group: 'project' },
  'app.copy': { label: 'do.copy', group: 'project' },
  'source.download': { label: 'do.download', group: 'project' },
  'project.rename': { label: 'do.rename', group: 'project' },
  'project.delete': { label: 'do.delete', group: 'project' },
} as const satisfies Record<string, Action>;
export type ActionId = keyof typeof actions;

export const actionIds = Object.keys(actions) as ActionId[];
export const actionOf = (id: ActionId): Action => actions[id];
