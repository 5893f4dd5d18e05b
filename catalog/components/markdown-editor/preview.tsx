import { words } from '@faibric/kit';
import type { ReactNode } from 'react';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';

/** How a Markdown text looks. Tags inside of it are shown and not run. */
export const Preview = ({ text }: { text: string }) => (
  <div className="grid grid-cols-1 gap-3 wrap-anywhere [&_a]:text-primary [&_a]:underline [&_blockquote]:border-s-4 [&_blockquote]:border-accent [&_blockquote]:ps-4 [&_code]:rounded [&_code]:bg-bg [&_code]:px-1 [&_code]:font-mono [&_hr]:border-line [&_img]:max-w-full [&_li]:my-1 [&_ol]:list-decimal [&_ol]:ps-6 [&_pre]:overflow-x-auto [&_pre]:rounded-app [&_pre]:bg-bg [&_pre]:p-3 [&_table]:block [&_table]:overflow-x-auto [&_td]:border [&_td]:border-line [&_td]:px-3 [&_td]:py-1.5 [&_th]:border [&_th]:border-line [&_th]:px-3 [&_th]:py-1.5 [&_th]:text-start [&_ul]:list-disc [&_ul]:ps-6">
    <Markdown remarkPlugins={[remarkGfm]} components={elements}>
      {text}
    </Markdown>
  </div>
);

/** The page has its own title: headings of a text stand under it. Boxes of a task list are signs, not switches. */
const elements = {
  h1: ({ children }: { children?: ReactNode }) => <h2>{children}</h2>,
  h2: ({ children }: { children?: ReactNode }) => <h3 className="text-xl!">{children}</h3>,
  h3: ({ children }: { children?: ReactNode }) => <h4 className="font-heading text-lg font-semibold">{children}</h4>,
  input: ({ checked }: { checked?: boolean | undefined }) => (
    <span role="img" aria-label={checked ? words().yes : words().no} className="me-2">
      {checked ? '☑' : '☐'}
    </span>
  ),
};
