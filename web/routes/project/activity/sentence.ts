import type { ProjectEvent } from '../../../../core/events.ts';
import { duration } from '../../../format.ts';
import { language, t } from '../../../strings/index.ts';

/** One plain sentence for an event of the log. */
export function sentenceOf(event: ProjectEvent): string {
  switch (event.type) {
    case 'thinking':
      return event.content.text;
    case 'step_started':
      return t('event.step_started', { step: t(`step.${event.content.step}.running`), attempt: event.content.attempt });
    case 'step_finished':
      return t('event.step_finished', { step: t(`step.${event.content.step}.done`), time: duration(event.content.ms, language) });
    case 'progress':
      return t('event.progress', { step: t(`step.${event.content.step}.running`), message: event.content.message });
    case 'complete':
      return t('event.complete', { version: event.content.version, time: duration(event.content.ms, language) });
    case 'error':
      return t('event.error', { code: event.content.code, message: event.content.message });
    case 'user_message':
      return t('event.user_message', event.content);
    case 'queued':
      return t('event.queued', event.content);
    case 'file':
      return t('event.file', event.content);
    case 'preview':
      return t('event.preview', event.content);
    case 'repair':
      return t('event.repair', event.content);
    case 'deployed':
      return t('event.deployed', event.content);
    case 'cancelled':
      return t('event.cancelled', event.content);
    case 'app_error':
      return t('event.app_error', { message: event.content.message });
  }
}
