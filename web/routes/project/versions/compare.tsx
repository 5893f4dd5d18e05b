import { useQuery } from '@tanstack/react-query';
import { diffVersions } from '../../../../core/contract/files.ts';
import { call } from '../../../api.ts';
import { LoadFailed } from '../../../components/load-failed.tsx';
import { t } from '../../../strings/index.ts';
import { linesOf } from './patch.ts';

interface Props {
  readonly projectId: number;
  readonly from: number;
  readonly to: number;
  readonly onClose: () => void;
}

/** What changed between two versions, file by file, line by line. */
export function Compare({ projectId, from, to, onClose }: Props) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['diff', projectId, from, to],
    queryFn: () => call(diffVersions, { params: { id: projectId, version: from, other: to } }),
    staleTime: Infinity,
  });
  return (
    <section className="compare" aria-label={t('versions.compared', { a: from, b: to })}>
      <p className="compare-head small">
        <span>{t('versions.compared', { a: from, b: to })}</span>
        <button className="link" onClick={onClose}>
          {t('versions.compare-close')}
        </button>
      </p>
      {isError && <LoadFailed what="versions.failed" again="data.again" onAgain={() => void refetch()} />}
      {!data && !isError && <div className="hatch compare-hatch" aria-hidden="true" />}
      {data?.files.length === 0 && <p className="small muted">{t('versions.same')}</p>}
      {data?.files.map(({ path, status, patch }) => (
        <details key={path} open={data.files.length <= 4} className="compare-file">
          <summary className="mono">
            {path} <span className="faint">{t(`versions.status.${status}`)}</span>
          </summary>
          <pre className="compare-lines" tabIndex={0} aria-label={path}>
            {linesOf(patch).map(({ sign, text }, at) => (
              <div key={at} data-sign={sign}>
                {text}
              </div>
            ))}
          </pre>
        </details>
      ))}
    </section>
  );
}
