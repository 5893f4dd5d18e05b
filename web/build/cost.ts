/** Time, tokens and money of a build as its label says them. Pure. */
import type { Build } from '../../core/contract/builds.ts';
import type { BuildView } from '../../core/events.ts';
import { count, duration, money, percent } from '../format.ts';
import { language, t } from '../strings/index.ts';

/** Milliseconds of a build until `now`, or until its end. */
export function elapsed(build: Pick<BuildView, 'acceptedAt' | 'startedAt' | 'endedAt' | 'ms'>, now: number): number {
  if (build.ms !== undefined) return build.ms;
  const end = build.endedAt === undefined ? now : Date.parse(build.endedAt);
  return Math.max(0, end - Date.parse(build.startedAt ?? build.acceptedAt));
}

export interface Figure {
  readonly value: string;
  readonly caption: string;
  /** The value says its caption by itself, as "$0.02" says that it is a cost: left out where there is little room. */
  readonly plain?: boolean;
}

const spent = (build: Build | undefined): number => build?.ai.cost_usd ?? 0;

/** Tokens so far: what the ledger says, or what the stream counted since. */
export const tokensOf = (build: Build | undefined, view: BuildView): number =>
  Math.max((build?.ai.input_tokens ?? 0) + (build?.ai.output_tokens ?? 0), view.outputTokens ?? 0);

/** Whether a model had a part in it. */
export const usedModel = (build: Build | undefined): boolean => (build?.ai.calls ?? 0) > 0;

/** "$0.006", or "$0.00" for ready parts. */
export const priceOf = (build: Build | undefined): string => money(spent(build), (least) => t('label.under', { least }), language);

/** The label's columns. The last one names who wrote the app. */
export function figures(view: BuildView, build: Build | undefined, now: number): { columns: Figure[]; by: Figure | undefined } {
  const running = view.endedAt === undefined;
  const free = build !== undefined && !usedModel(build);
  const uncharged = view.error !== undefined && !view.error.charged && !free;
  const columns: Figure[] = [
    { value: duration(elapsed(view, now), language), caption: t(running ? 'label.so-far' : 'label.took'), plain: true },
    { value: count(tokensOf(build, view), language), caption: t('label.tokens') },
    { value: priceOf(build), caption: t(uncharged ? 'label.not-charged' : free ? 'label.no-model' : 'label.cost'), plain: !uncharged },
  ];
  if (!build) return { columns, by: undefined };
  if (build.reuse && build.reuse.rate > 0) columns.push({ value: percent(build.reuse.rate, language), caption: t('label.reused') });
  const by = free
    ? { value: t('label.parts'), caption: t('label.no-call') }
    : { value: build.model ?? build.generator, caption: t('label.calls', { n: build.ai.calls }) };
  return { columns, by };
}
