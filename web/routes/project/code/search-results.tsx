import { useQueries } from '@tanstack/react-query';
import { t } from '../../../strings/index.ts';
import { fileTextQuery } from './file-text.ts';

interface Props {
  readonly projectId: number;
  readonly version: number;
  readonly files: readonly { readonly path: string }[];
  readonly words: string;
  readonly onOpen: (path: string, line: number) => void;
}

/** Lines shown of each file. */
const mostLines = 8;

/** Lines of the app that hold the words. Apps are small, so every file is read once and kept. */
export function SearchResults({ projectId, version, files, words, onOpen }: Props) {
  const texts = useQueries({ queries: files.map(({ path }) => fileTextQuery(projectId, version, path)) });
  const wanted = words.toLowerCase();
  const found = files
    .map(({ path }, at) => ({
      path,
      lines: (texts[at]?.data ?? '')
        .split('\n')
        .map((text, index) => ({ text: text.trim(), line: index + 1 }))
        .filter(({ text }) => text.toLowerCase().includes(wanted)),
    }))
    .filter(({ lines }) => lines.length > 0);
  if (found.length === 0 && texts.every(({ isPending }) => !isPending))
    return <p className="small muted">{t('code.none', { q: words })}</p>;
  return (
    <div className="code-tree">
      {found.map(({ path, lines }) => (
        <div key={path}>
          <p className="code-folder mono faint">
            {path}, {t('code.found', { n: lines.length })}
          </p>
          <ul>
            {lines.slice(0, mostLines).map(({ text, line }) => (
              <li key={line}>
                <button className="code-file mono" onClick={() => onOpen(path, line)}>
                  <span className="faint">{line}</span>
                  <span className="ellipsis">{text}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
