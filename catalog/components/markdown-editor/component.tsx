import { inLanguage, useVisitor } from '@faibric/kit';
import { Editor } from './editor.tsx';
import { Notes } from './notes.tsx';
import { texts } from './texts.ts';

interface MarkdownEditorProps {
  collection?: string;
  titleField?: string;
  textField?: string;
}

export default function MarkdownEditor({ collection, titleField = 'title', textField = 'text' }: MarkdownEditorProps) {
  return collection === undefined ? (
    <Sheet />
  ) : (
    <Notes collection={collection} titleField={titleField} textField={textField} />
  );
}

/** One text that the visitor's browser keeps. */
function Sheet() {
  const [text, keepText] = useVisitor('markdown', inLanguage(texts).begin);
  return (
    <section className="w-full">
      <Editor name="text" text={text} onChange={keepText} />
    </section>
  );
}
