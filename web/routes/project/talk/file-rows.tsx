import { IconCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Dot } from '../../../components/dot.tsx';
import { Highlight } from '../../../components/highlight.tsx';
import type { Turn } from '../../../build/turns.ts';
import { t } from '../../../strings/index.ts';
import type { ProjectState } from '../use-project.ts';
import './file-rows.css';

/** Lines of the code window. */
const lines = 4;
/** Characters that can hold the last lines; more is never looked at, whatever the file's length. */
const tail = 1_200;

interface Props {
  readonly state: ProjectState;
  readonly turn: Turn;
}

/** Files as they are announced, the one that is written last, and its newest lines. */
export function FileRows({ state: { id, feed }, turn: { build } }: Props) {
  const done = build.files;
  const writing = [...feed.streams].filter(([path]) => !done.some((file) => file.path === path));
  const [path, stream] = [...feed.streams].at(-1) ?? [];
  if (done.length === 0 && writing.length === 0) return null;
  return (
    <div className="files">
      <ul>
        {done.map((file) => (
          <li key={file.path}>
            <Link
              to="/p/$id"
              params={{ id }}
              search={{ tab: 'code', file: file.path }}
              replace
              className="file-row mono"
              title={t('file.open', { path: file.path })}
            >
              <IconCheck size={14} stroke={2.4} className="file-done" aria-hidden="true" />
              <span className="ellipsis">{file.path}</span>
              <span className="file-lines">{t('file.lines', { n: file.lines })}</span>
            </Link>
          </li>
        ))}
        {writing.map(([name, { from, text }]) => (
          <li key={name}>
            <Link
              to="/p/$id"
              params={{ id }}
              search={{ tab: 'code', file: name }}
              replace
              className="file-row file-writing mono"
              title={t('file.open', { path: name })}
            >
              <Dot state="working" />
              <span className="ellipsis">{name}</span>
              {/* Who came in the middle does not know what stood before. */}
              <span className="file-lines">{from === 0 && t('file.lines', { n: text.split('\n').length })}</span>
            </Link>
          </li>
        ))}
      </ul>
      {stream && path !== undefined && (
        <pre className="code-window mono" aria-label={t('file.code', { path })}>
          <Highlight code={stream.text.slice(-tail).split('\n').slice(-lines).join('\n')} />
          <i className="caret" aria-hidden="true" />
        </pre>
      )}
    </div>
  );
}
