import { formatDate, formatMoney, inLanguage } from '@faibric/kit';
import { createPortal } from 'react-dom';
import { amountOf, figure, totalsOf, type Paper } from './rules.ts';
import { texts } from './texts.ts';

/** What is printed: the document alone, black on white. */
export function PrintedPaper({
  paper,
  sort,
  currency,
}: {
  paper: Paper;
  sort: 'invoice' | 'quote' | 'receipt';
  currency: string;
}) {
  const t = inLanguage(texts);
  const { subtotal, off, taxed, total } = totalsOf(paper);
  const money = (amount: number) => formatMoney(amount, currency);
  const cell = 'border-b border-neutral-300 py-2';
  return createPortal(
    <div className="hidden bg-white p-10 text-[11pt] text-black print:block">
      <style>{'@media print { #root { display: none } html { background: white } @page { margin: 14mm } }'}</style>
      <div className="flex justify-between gap-10">
        <p className="whitespace-pre-line">{paper.from}</p>
        <p className="text-end">
          <strong className="text-3xl">{t[sort]}</strong>
          <br />
          {t.number} {paper.number}
          <br />
          {t.date} {formatDate(paper.date)}
          {sort === 'invoice' && paper.due && (
            <>
              <br />
              {t.due} {formatDate(paper.due)}
            </>
          )}
        </p>
      </div>
      <p className="my-10 whitespace-pre-line">{paper.to}</p>
      <table className="w-full border-collapse tabular-nums">
        <thead>
          <tr className="text-start">
            <th className={`${cell} text-start`}>{t.item}</th>
            <th className={`${cell} text-end`}>{t.quantity}</th>
            <th className={`${cell} text-end`}>{t.price}</th>
            <th className={`${cell} text-end`}>{t.amount}</th>
          </tr>
        </thead>
        <tbody>
          {paper.lines.map((line, at) => (
            <tr key={at}>
              <td className={cell}>{line.item}</td>
              <td className={`${cell} text-end`}>{line.quantity}</td>
              <td className={`${cell} text-end`}>{money(figure(line.price))}</td>
              <td className={`${cell} text-end`}>{money(amountOf(line))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="mt-6 ms-auto tabular-nums [&_td]:py-1 [&_td:last-child]:ps-10 [&_td:last-child]:text-end">
        <tbody>
          <tr>
            <td>{t.subtotal}</td>
            <td>{money(subtotal)}</td>
          </tr>
          {off > 0 && (
            <tr>
              <td>{`${t.discount.split(' ')[0]} ${paper.discount} %`}</td>
              <td>−{money(off)}</td>
            </tr>
          )}
          {taxed > 0 && (
            <tr>
              <td>{`${t.tax.split(' ')[0]} ${paper.tax} %`}</td>
              <td>{money(taxed)}</td>
            </tr>
          )}
          <tr className="text-lg font-bold">
            <td>{t.total}</td>
            <td>{money(total)}</td>
          </tr>
        </tbody>
      </table>
      <p className="mt-12 whitespace-pre-line">{paper.notes}</p>
    </div>,
    document.body,
  );
}
