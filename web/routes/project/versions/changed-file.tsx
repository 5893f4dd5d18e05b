import { useState } from 'react';
import { count } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';
import { countsOf, isPicture, pairsOf, type Block, type Line } from './diff.ts';

interface Props {
  readonly file: { readonly path: string; readonly status: 'added' | 'removed' | 'changed'; readonly blocks: readonly Block[] };
  /** Before and after beside each other. */
  readonly wide: boolean;
  readonly opens: boolean;
}

/** One file's change: its lines in a table, with what stayed folded. */
export function ChangedFile({ file: { path, status, blocks }, wide, opens }: Props) {
  const [open, setOpen] = useState(opens);
  const { added, removed } = countsOf(blocks);
  const picture = isPicture(path);
  // A file that is new or gone has one side only.
  const beside = wide && status === 'changed';
  return (
    <details className="changed-file" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="mono changed-path">{path}</span>
        <span className="small faint">{t(`compare.status.${status}`)}</span>
        <span className="mono changed-counts">
          <span className="changed-added">+{count(added, language)}</span>{' '}
          <span className="changed-removed">−{count(removed, language)}</span>
        </span>
      </summary>
      {picture && <p className="changed-picture small muted">{t('compare.picture')}</p>}
      {open && !picture && (
        <table className="changed-lines" data-beside={beside}>
          <colgroup>
            <col className="changed-column" />
            <col className={beside ? '' : 'changed-column'} />
            {beside && <col className="changed-column" />}
            <col />
          </colgroup>
          <thead className="hidden-text">
            <tr>
              <th colSpan={beside ? 2 : 1}>{t('compare.old')}</th>
              <th colSpan={2}>{t('compare.new')}</th>
            </tr>
          </thead>
          {blocks.map((block, at) => (
            <BlockRows key={at} block={block} beside={beside} />
          ))}
        </table>
      )}
    </details>
  );
}

function BlockRows({ block, beside }: { readonly block: Block; readonly beside: boolean }) {
  const [shown, setShown] = useState(false);
  if (block.kind === 'change')
    return (
      <tbody data-change="">
        {beside
          ? pairsOf(block).map(({ left, right }, at) => <Row key={at} left={left} right={right} beside />)
          : [...block.removed.map((line) => ({ left: line })), ...block.added.map((line) => ({ right: line }))].map((side, at) => (
              <Row key={at} {...side} />
            ))}
      </tbody>
    );
  if (block.kind === 'folded' && !shown)
    return (
      <tbody>
        <tr className="changed-folded">
          <td colSpan={beside ? 4 : 3}>
            {t('compare.folded', { n: block.lines.length })}{' '}
            <button className="link" onClick={() => setShown(true)}>
              {t('compare.show')}
            </button>
          </td>
        </tr>
      </tbody>
    );
  return (
    <tbody>
      {block.lines.map((line) => (
        <Row key={line.after} left={line} right={line} beside={beside} />
      ))}
    </tbody>
  );
}

interface RowProps {
  readonly left?: Line | undefined;
  readonly right?: Line | undefined;
  readonly beside?: boolean;
}

/** A line that stayed has both sides; one side alone came or went. */
function Row({ left, right, beside = false }: RowProps) {
  const same = left !== undefined && left === right;
  if (beside)
    return (
      <tr>
        <td className="changed-number">{left?.before}</td>
        <td className="changed-text" data-sign={left && !same ? '-' : ' '} data-none={!left}>
          {left?.text}
        </td>
        <td className="changed-number">{right?.after}</td>
        <td className="changed-text" data-sign={right && !same ? '+' : ' '} data-none={!right}>
          {right?.text}
        </td>
      </tr>
    );
  return (
    <tr>
      <td className="changed-number">{left?.before}</td>
      <td className="changed-number">{right?.after}</td>
      <td className="changed-text" data-sign={same ? ' ' : left ? '-' : '+'}>
        {(left ?? right)?.text}
      </td>
    </tr>
  );
}
