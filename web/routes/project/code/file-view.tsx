import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Highlight } from '../../../components/highlight.tsx';
import type { Stream } from '../../../live/log.ts';
import { t } from '../../../strings/index.ts';
import type { CodeFile } from './code-files.ts';
import { fileTextQuery } from './file-text.ts';

interface Props {
  readonly projectId: number;
  readonly version: number | null;
  readonly file: CodeFile;
  readonly stream: Stream | undefined;
  /** The line that the address points at. */
  readonly line: number | undefined;
}

/** One file with line numbers. While it is written it grows, and the end is followed until the reader scrolls up. */
export function FileView({ projectId, version, file, stream, line }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  const { data, isError, refetch } = useQuery({
    ...fileTextQuery(projectId, version ?? 0, file.path),
    enabled: version !== null && file.state === 'live',
  });
  const text = file.state === 'writing' ? stream?.text : data;
  useEffect(() => {
    if (line !== undefined && text !== undefined) box.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: 'center' });
  }, [line, text]);
  useEffect(() => {
    const element = box.current;
    if (element && file.state === 'writing' && follows.current) element.scrollTop = element.scrollHeight;
  }, [file.state, text]);
  const onScroll = () => {
    const element = box.current;
    if (element) follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < 40;
  };
  const state =
    file.state === 'live' && version !== null ? t('code.saved', { n: version }) : file.state === 'writing' ? t('code.writing') : '';
  return (
    <section className="code-main" aria-label={file.path}>
      <header className="code-head">
        <span className="mono ellipsis">{file.path}</span>
        <span className="tiny faint code-state">{state}</span>
        {text !== undefined && <CopyButton text={text} label={t('code.copy', { path: file.path })} />}
      </header>
      <div className="code-scroll" ref={box} onScroll={onScroll} tabIndex={0} role="region" aria-label={file.path}>
        {isError && (
          <p className="note">
            {t('code.failed', { path: file.path })}
            <button className="link" onClick={() => void refetch()}>
              {t('code.again')}
            </button>
          </p>
        )}
        {file.state === 'stored' && <p className="empty">{t('code.stored')}</p>}
        {text === undefined && file.state === 'live' && !isError && <div className="hatch code-hatch" aria-hidden="true" />}
        {text !== undefined && <Lines text={text} chosen={line} />}
      </div>
    </section>
  );
}

function Lines({ text, chosen }: { readonly text: string; readonly chosen: number | undefined }) {
  return (
    <pre className="code-lines">
      {text.split('\n').map((content, at) => (
        <div key={at} className="code-line" data-line={at + 1} data-chosen={chosen === at + 1}>
          <code>
            <Highlight code={content} />
          </code>
        </div>
      ))}
    </pre>
  );
}
