import { ChevronDown } from 'lucide-react';

interface FaqProps {
  title?: string;
  items: readonly { question: string; answer: string }[];
}

export default function Faq({ title, items }: FaqProps) {
  return (
    <section id="faq" className="max-w-3xl scroll-mt-6">
      {title && <h2 className="mb-4">{title}</h2>}
      <div className="border-t border-line">
        {items.map(({ question, answer }) => (
          <details key={question} className="group border-b border-line">
            <summary className="flex min-h-14 list-none items-center justify-between gap-4 py-3 text-lg font-medium wrap-anywhere hover:text-primary [&::-webkit-details-marker]:hidden">
              {question}
              <ChevronDown
                aria-hidden="true"
                className="size-5 shrink-0 text-accent transition-transform group-open:rotate-180"
              />
            </summary>
            <p className="max-w-prose pe-9 pb-5 wrap-anywhere whitespace-pre-line text-muted">{answer}</p>
          </details>
        ))}
      </div>
    </section>
  );
}
