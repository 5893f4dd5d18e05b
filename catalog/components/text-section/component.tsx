interface TextSectionProps {
  title: string;
  body: string;
  id?: string;
}

export default function TextSection({ title, body, id }: TextSectionProps) {
  const paragraphs = body.split(/\n\n+/);
  return (
    <section
      id={id}
      className="app-block app-text grid scroll-mt-6 grid-cols-1 gap-5 @3xl:grid-cols-[minmax(0,18rem)_minmax(0,1fr)] @3xl:gap-14"
    >
      <h2>{title}</h2>
      <div className="grid max-w-[58ch] gap-5 text-lg leading-relaxed">
        {paragraphs.map((paragraph, index) => (
          <p key={paragraph} className={index === 0 ? 'app-lead text-xl @3xl:text-2xl @3xl:leading-snug' : ''}>
            {paragraph}
          </p>
        ))}
      </div>
    </section>
  );
}
