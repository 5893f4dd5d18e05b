import { Button, formatMoney, inLanguage, useVisitor } from '@faibric/kit';
import { FilePlus, Printer } from 'lucide-react';
import { Box } from './box.tsx';
import { Lines } from './lines.tsx';
import { PrintedPaper } from './paper.tsx';
import { newPaper, numberAfter, totalsOf, type Paper } from './rules.ts';
import { texts } from './texts.ts';

interface InvoiceProps {
  sort?: 'invoice' | 'quote' | 'receipt';
  currency: string;
  tax?: number;
}

export default function Invoice({ sort = 'invoice', currency, tax = 0 }: InvoiceProps) {
  const [paper, keepPaper] = useVisitor<Paper>(`document-${sort}`, newPaper(`${new Date().getFullYear()}-001`, tax));
  const t = inLanguage(texts);
  const set = (change: Partial<Paper>) => keepPaper({ ...paper, ...change });
  const { subtotal, off, taxed, total } = totalsOf(paper);
  const money = (amount: number) => formatMoney(amount, currency);

  return (
    <section className="app-card grid w-full gap-7">
      <div className="grid gap-4 sm:grid-cols-3">
        <Box label={t.number} value={paper.number} onChange={(number) => set({ number })} />
        <Box label={t.date} type="date" value={paper.date} onChange={(date) => set({ date })} />
        {sort === 'invoice' && <Box label={t.due} type="date" value={paper.due} onChange={(due) => set({ due })} />}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Box label={t.from} type="area" hint={t.fromHint} value={paper.from} onChange={(from) => set({ from })} />
        <Box label={t.to} type="area" hint={t.toHint} value={paper.to} onChange={(to) => set({ to })} />
      </div>
      <Lines lines={paper.lines} currency={currency} onChange={(lines) => set({ lines })} />
      <div className="grid gap-6 sm:grid-cols-2">
        <Box label={t.notes} type="area" hint={t.notesHint} value={paper.notes} onChange={(notes) => set({ notes })} />
        <div className="grid content-start gap-4">
          <div className="grid grid-cols-2 gap-4">
            <Box
              label={t.discount}
              className="text-end tabular-nums"
              value={paper.discount}
              onChange={(discount) => set({ discount })}
            />
            <Box
              label={t.tax}
              className="text-end tabular-nums"
              value={paper.tax}
              onChange={(rate) => set({ tax: rate })}
            />
          </div>
          <dl aria-live="polite" className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 tabular-nums">
            <dt>{t.subtotal}</dt>
            <dd className="text-end">{money(subtotal)}</dd>
            {off > 0 && (
              <>
                <dt>{t.discount.split(' ')[0]}</dt>
                <dd className="text-end">−{money(off)}</dd>
              </>
            )}
            <dt>{t.tax.split(' ')[0]}</dt>
            <dd className="text-end">{money(taxed)}</dd>
            <dt className="border-t-2 border-primary pt-2 text-xl font-semibold">{t.total}</dt>
            <dd className="app-figure border-t-2 border-primary pt-2 text-end text-2xl font-semibold">
              {money(total)}
            </dd>
          </dl>
        </div>
      </div>
      <div className="flex flex-wrap justify-end gap-3">
        <Button kind="quiet" onClick={() => keepPaper(newPaper(numberAfter(paper.number), tax, paper))}>
          <FilePlus aria-hidden="true" className="size-5" />
          {t.next}
        </Button>
        <Button onClick={() => window.print()}>
          <Printer aria-hidden="true" className="size-5" />
          {t.print}
        </Button>
      </div>
      <PrintedPaper paper={paper} sort={sort} currency={currency} />
    </section>
  );
}
