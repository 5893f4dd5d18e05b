import { finding, type Rule } from '../finding.ts';
import { componentsOf, setterCalled } from '../mend/components.ts';

/** A setter as a statement of the component itself: every render brings the next (react.dev, "Too many re-renders"). */
export const endlessRender: Rule = (parsed) =>
  componentsOf(parsed).flatMap(({ statements, states }) =>
    statements.flatMap((statement) => {
      const state = statement.type === 'ExpressionStatement' ? setterCalled(statement.expression, states) : undefined;
      if (!state) return [];
      const message = `“${state.setter}” is called whenever the component renders, which renders it again: call it in a handler, or compute the value`;
      return [finding('endless_render', parsed, statement.start, message, state.setter)];
    }),
  );
