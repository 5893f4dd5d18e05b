interface StepsProps {
  title?: string;
  steps: readonly { title: string; text?: string }[];
}

export default function Steps({ title, steps }: StepsProps) {
  return (
    <section id="steps" className="app-block scroll-mt-6">
      {title && <h2 className="mb-8">{title}</h2>}
      <ol className="grid grid-cols-1 gap-x-10 gap-y-8 @xl:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        {steps.map((step, index) => (
          <li key={step.title} className="flex gap-5 border-t border-line pt-5 @xl:block">
            <span
              aria-hidden="true"
              className="app-figure block w-10 shrink-0 font-heading text-5xl leading-none font-semibold text-accent tabular-nums @xl:mb-6 @xl:w-auto @xl:text-6xl"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="text-xl wrap-anywhere">{step.title}</h3>
              {step.text && <p className="mt-2 max-w-prose text-lg wrap-anywhere text-muted">{step.text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
