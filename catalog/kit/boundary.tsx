import { Component, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { words } from './labels.ts';

interface Props {
  readonly children: ReactNode;
  /** The whole page instead of one part of it. */
  readonly whole?: boolean;
}

/** Keeps one part's failure from taking the rest of the page with it. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const { page, reload, retry } = words();
    if (!this.props.whole) {
      return (
        <div role="alert" className="rounded-app border border-(--danger) bg-surface p-(--pad)">
          <p className="mb-3">{page.part}</p>
          <Button kind="quiet" onClick={() => this.setState({ failed: false })}>
            {retry}
          </Button>
        </div>
      );
    }
    return (
      <main role="alert" className="grid min-h-dvh content-center justify-items-start gap-4 bg-bg px-6 text-text sm:justify-self-center">
        <h1>{page.stopped}</h1>
        <p className="text-muted">{page.text}</p>
        <Button onClick={() => location.reload()}>{reload}</Button>
      </main>
    );
  }
}
