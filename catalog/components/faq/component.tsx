import { Plus } from 'lucide-react';

interface FaqProps {
  title?: string;
  items: readonly { question: string; answer: string }[];
}

export default function Faq({ title, items }: FaqProps) {
  return (
    <section
      id="faq"
      className="app-block grid scroll-mt-6 grid-cols-1 gap-x-14 gap-y-5 @3xl:grid-cols-[minmax(0,18rem)_minmax(0,1fr)]"
    >
      {title && <h2>{title}</h2>}
      <div className="border-t border-line @3xl:col-start-2">
        {items.map(({ question, answer }) => (
          <details key={question} className="group border-b border-line">
            <summary className="flex min-h-16 list-none items-center justify-between gap-6 py-4 text-lg font-medium wrap-anywhere hover:text-primary @3xl:text-xl [&::-webkit-details-marker]:hidden">
              {question}
              <Plus
                aria-hidden="true"
                className="size-6 shrink-0 text-accent transition-transform group-open:rotate-45"
              />
            </summary>
            <p className="max-w-[58ch] pe-10 pb-6 text-lg leading-relaxed wrap-anywhere whitespace-pre-line text-muted">
              {answer}
            </p>
          </details>
        ))}
      </div>
    </section>
  );
}
