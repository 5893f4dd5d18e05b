import { Component, type ReactNode } from 'react';
import { queryClient } from '../query.ts';
import { t } from '../strings/index.ts';

interface Props {
  readonly children: ReactNode;
  /** Another value starts over, for instance the tab that is shown. */
  readonly about?: string;
}
interface State {
  readonly stopped: Error | undefined;
  readonly about: string | undefined;
}

/** Keeps an error inside its part of the page. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { stopped: undefined, about: this.props.about };

  static getDerivedStateFromError(stopped: Error): Partial<State> {
    return { stopped };
  }
  static getDerivedStateFromProps(props: Props, state: State): State {
    return props.about === state.about ? state : { stopped: undefined, about: props.about };
  }

  /** Answers that only this part used are asked for anew: a bad one would stop it again. */
  readonly again = (): void => {
    queryClient.removeQueries({ type: 'inactive' });
    this.setState({ stopped: undefined });
  };

  override render(): ReactNode {
    const { stopped } = this.state;
    if (!stopped) return this.props.children;
    return (
      <div className="empty" role="alert">
        <p>{t('panel.stopped')}</p>
        <button className="link" onClick={this.again}>
          {t('panel.again')}
        </button>
        <button className="link" onClick={() => void navigator.clipboard.writeText(stopped.stack ?? stopped.message)}>
          {t('page.details')}
        </button>
      </div>
    );
  }
}
