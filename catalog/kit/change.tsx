import clsx from 'clsx';
import { formatNumber } from './format.ts';

/** Of a gain, of a loss: readable on every look's light and dark surface. */
export const gainClass = 'text-[light-dark(#17613c,#64d29b)]';
export const lossClass = 'text-(--danger)';

/** `1.24` as "▲ +1.24 %", its direction told by sign, arrow and colour. Nothing where there is no number. */
export function Change({ percent, className }: { percent: number | undefined; className?: string }) {
  if (percent === undefined || !Number.isFinite(percent)) return null;
  const shown = formatNumber(percent / 100, { style: 'percent', signDisplay: 'exceptZero', minimumFractionDigits: 2 });
  const rises = percent >= 0;
  return (
    <span className={clsx('font-semibold whitespace-nowrap tabular-nums', rises ? gainClass : lossClass, className)}>
      <span aria-hidden="true">{rises ? '▲' : '▼'}</span> {shown}
    </span>
  );
}
