import type { versions as english } from '../en/versions.ts';
import type { Translation } from '../text.ts';

export const versions = {
  'versions.empty': 'Versionen erscheinen hier. Die erste kommt, wenn die App zum ersten Mal live ist.',
  'versions.first': 'Das ist die erste Version. Jede Änderung fügt eine hinzu, und du kannst immer zurück.',
  'versions.live': 'Live',
  'versions.restore': 'Wiederherstellen',
  'versions.restore-n': 'Version {n} wiederherstellen',
  'versions.compare': 'Was sich geändert hat',
  'versions.same': 'Diese beiden Versionen sind gleich.',
  'versions.kind.create': 'erste',
  'versions.kind.modify': 'Änderung',
  'versions.kind.edit': 'von Hand',
  'versions.kind.restore': 'wiederhergestellt',
  'versions.counts': '{n, plural, one {# Datei} other {# Dateien}}',
  'versions.name': 'Version {n} benennen',
  'versions.name-label': 'Name von Version {n}',
  'versions.failed': 'Die Versionen konnten nicht geladen werden.',
} satisfies Translation<typeof english>;
