import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { count } from '../../../../format.ts';
import { language, t } from '../../../../strings/index.ts';
import type { Place } from '../calls.ts';
import type { Incoming } from '../model/table-in.ts';
import { addAll, removeAll, type Refused, type Sent } from '../transfer.ts';

interface Props {
  readonly at: Place;
  readonly rows: readonly Incoming[];
  readonly onChanged: () => void;
  /** What closing the sheet means now; undefined is: it closes. */
  readonly onGuard: (stop: (() => void) | undefined) => void;
  readonly onClose: () => void;
}

type Phase = 'sending' | 'sent' | 'undoing' | 'undone';
/** Reasons shown: a file that is wrong as a whole says so with its first lines. */
const mostReasons = 200;

/** Sends what was seen, says how far it is, can be stopped, and can be taken back as a whole. */
export function ImportRun({ at, rows, onChanged, onGuard, onClose }: Props) {
  const [phase, setPhase] = useState<Phase>('sending');
  const [done, setDone] = useState(0);
  const [sent, setSent] = useState<Sent>({ ids: [], refused: [] });
  const [isShown, setShown] = useState(false);
  const [wasStopped, setWasStopped] = useState(false);
  const isStopped = useRef(false);
  const isBegun = useRef(false);
  const good = rows.filter(({ refusal }) => refusal === undefined);
  const tell = { isStopped: () => isStopped.current, tell: setDone };
  const stop = () => {
    isStopped.current = true;
    setWasStopped(true);
  };

  useEffect(() => {
    if (isBegun.current) return; // a second mount sends nothing twice
    isBegun.current = true;
    onGuard(stop); // whoever closes the sheet sees what went in before it does
    const before: Refused[] = rows.flatMap(({ line, refusal }) => (refusal ? [{ line, reason: t(refusal.key, refusal.values) }] : []));
    void addAll(at, good, tell).then(({ ids, refused }) => {
      setSent({ ids, refused: [...before, ...refused].sort((a, b) => a.line - b.line) });
      setPhase('sent');
      onGuard(undefined);
      onChanged();
    });
  });
  const undo = async () => {
    setPhase('undoing');
    setDone(0);
    await removeAll(at, sent.ids, { isStopped: () => false, tell: setDone });
    setPhase('undone');
    onChanged();
  };
  const isRunning = phase === 'sending' || phase === 'undoing';
  const all = phase === 'undoing' ? sent.ids.length : good.length;
  return (
    <div className="sheet-form">
      {isRunning && (
        <>
          <p>
            {t(phase === 'sending' ? 'data.import.running' : 'data.import.undoing', {
              done: count(done, language),
              n: count(all, language),
            })}
          </p>
          <progress className="import-progress" max={all} value={done} aria-label={t('data.import')} />
        </>
      )}
      <p role="status">
        {phase === 'sent' && (
          <>
            {wasStopped && `${t('data.import.stopped')} `}
            {t('data.import.in', { n: sent.ids.length })}
            {sent.refused.length > 0 && (
              <>
                {`, ${t('data.import.refused', { n: count(sent.refused.length, language) })} `}
                <button className="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
                  {t(isShown ? 'data.import.hide' : 'data.import.show')}
                </button>
              </>
            )}
          </>
        )}
        {phase === 'undone' && t('data.import.undone')}
      </p>
      {isShown && (
        <ul className="import-reasons small">
          {sent.refused.slice(0, mostReasons).map(({ line, reason }) => (
            <li key={line}>{t('data.import.line', { line, reason })}</li>
          ))}
          {sent.refused.length > mostReasons && <li>{t('data.import.more', { n: count(sent.refused.length - mostReasons, language) })}</li>}
        </ul>
      )}
      <div className="sheet-foot">
        {phase === 'sending' && <Button onClick={stop}>{t('data.stop')}</Button>}
        {!isRunning && (
          <Button variant="filled" data-primary onClick={onClose}>
            {t('data.close')}
          </Button>
        )}
        {phase === 'sent' && sent.ids.length > 0 && <Button onClick={() => void undo()}>{t('data.import.undo')}</Button>}
      </div>
    </div>
  );
}
