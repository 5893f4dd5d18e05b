import { Dot } from '../../../components/dot.tsx';
import { t } from '../../../strings/index.ts';
import type { CodeFile } from './code-files.ts';

interface Props {
  readonly files: readonly CodeFile[];
  readonly open: string | undefined;
  readonly onOpen: (path: string) => void;
}

/** Files by folder; on a phone a menu takes the list's place. */
export function FileList({ files, open, onOpen }: Props) {
  const folders = Map.groupBy(files, ({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/'))));
  return (
    <>
      <nav className="code-tree hide-phone" aria-label={t('code.files')}>
        {[...folders].map(([folder, inside]) => (
          <div key={folder}>
            {folder !== '' && <p className="code-folder mono faint">{folder}</p>}
            <ul>
              {inside.map(({ path, state }) => (
                <li key={path}>
                  <button
                    className="code-file mono"
                    aria-current={path === open ? 'true' : undefined}
                    onClick={() => onOpen(path)}
                    title={path}
                  >
                    <span className="ellipsis">{path.slice(path.lastIndexOf('/') + 1)}</span>
                    {state === 'writing' && <Dot state="working" />}
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <select
        className="field only-phone"
        aria-label={t('code.files')}
        value={open}
        onChange={(event) => onOpen(event.currentTarget.value)}
      >
        {files.map(({ path }) => (
          <option key={path}>{path}</option>
        ))}
      </select>
    </>
  );
}
