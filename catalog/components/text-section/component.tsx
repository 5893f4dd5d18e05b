interface TextSectionProps {
  title: string;
  body: string;
  id?: string;
}

export default function TextSection({ title, body, id }: TextSectionProps) {
  return (
    <section
      id={id}
      className="scroll-mt-6 grid grid-cols-1 gap-4 @3xl:grid-cols-[minmax(0,16rem)_minmax(0,1fr)] @3xl:gap-12"
    >
      <h2>{title}</h2>
      <div className="grid max-w-prose gap-4 text-lg">
        {body.split(/\n\n+/).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
