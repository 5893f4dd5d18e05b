interface QuoteProps {
  text: string;
  by?: string;
}

export default function Quote({ text, by }: QuoteProps) {
  return (
    <figure className="app-block relative max-w-4xl ps-8 @2xl:ps-16">
      <span
        aria-hidden="true"
        className="absolute start-0 top-0 font-heading text-7xl leading-[0.8] text-accent @2xl:text-9xl @2xl:leading-[0.75]"
      >
        “
      </span>
      <blockquote className="font-heading text-2xl leading-snug text-balance wrap-anywhere @2xl:text-4xl @2xl:leading-tight">
        {text}
      </blockquote>
      {by && <figcaption className="mt-4 text-muted">{by}</figcaption>}
    </figure>
  );
}
