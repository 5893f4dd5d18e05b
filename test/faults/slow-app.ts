import { teaScript } from '../support/scripted-app.ts';
import type { Script } from '../support/scripted-model.ts';

/** The small app of four files, slow enough that a kill can hit any part of it: about two seconds of stream. */
export const slowApp: Script = (request) => ({
  ...teaScript(request),
  tokensPerSecond: 350,
  delayMs: request.step === 'analyze' ? 300 : 100,
});
