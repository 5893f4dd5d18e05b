/** What prompts say of the services of the world: their names, and of those that an app uses how they are asked. */
import type { ServiceEntry } from '../../../core/service.ts';
import type { Understood } from '../../../catalog/understanding.ts';
import type { PromptFacts } from './prompt.ts';

type ServiceFact = NonNullable<PromptFacts['services']>[number];

/** Characters of an example's answer, by which a model sees its shape. */
const maxShape = 400;

/** The services that ready parts can show first, then those on a key that only code asks; all others are known, and not listed. */
export function serviceFacts(live: Understood['live'], registry: ReadonlyMap<string, ServiceEntry>): ServiceFact[] {
  const shown = Object.values(live).map((rule): ServiceFact => {
    const usage = {
      endpoint: rule.endpoint,
      params: { ...rule.items[0]?.params, ...rule.params },
      ...(rule.fields.length > 0 ? { paths: rule.fields.map(({ path }) => path) } : {}),
      ...Object.fromEntries(Object.entries(rule.props).filter(([name, value]) => name === 'paths' || typeof value === 'string')),
    };
    return { name: rule.service, about: rule.title.en.toLowerCase(), rare: rule.rare, usage: JSON.stringify(usage) };
  });
  const named = new Set(shown.map(({ name }) => name));
  const others = [...registry].flatMap(([name, entry]): ServiceFact[] =>
    named.has(name) ? [] : [{ name, about: '', rare: entry.auth_type === 'none', usage: usageOf(name, entry) }],
  );
  return [...shown, ...others];
}

const onKey = 'on the owner’s key, once the owner allows it: show the error’s message';

function usageOf(name: string, { example }: ServiceEntry): string {
  const { method, endpoint, params, body, answer } = example;
  const shape = JSON.stringify(answer).slice(0, maxShape);
  if (name === 'openai')
    return `const { messages: {role, content}[], writing?: string, error?, send(text), stop(), retry(), clear() } = useChatModel({ model: "gpt-4o-mini", system }): streams; ${onKey}`;
  if (method === 'GET') return `${JSON.stringify({ endpoint, params })} answers ${shape}`;
  return `await callService("${name}", "${endpoint}", ${JSON.stringify({ method, body })}) answers ${shape}; ${onKey}`;
}
