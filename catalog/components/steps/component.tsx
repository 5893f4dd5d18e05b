interface StepsProps {
  title?: string;
  steps: readonly { title: string; text?: string }[];
}

export default function Steps({ title, steps }: StepsProps) {
  return (
    <section id="steps" className="scroll-mt-6">
      {title && <h2 className="mb-6">{title}</h2>}
      <ol className="grid grid-cols-1 gap-x-8 gap-y-8 @xl:grid-cols-2 @4xl:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
        {steps.map((step, index) => (
          <li key={step.title} className="flex gap-5 @xl:block">
            <span
              aria-hidden="true"
              className="app-figure block w-10 shrink-0 font-heading text-5xl leading-none font-semibold text-accent tabular-nums @xl:mb-3 @xl:w-auto @xl:text-6xl"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <h3 className="wrap-anywhere">{step.title}</h3>
              {step.text && <p className="mt-1.5 max-w-prose wrap-anywhere text-muted">{step.text}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
