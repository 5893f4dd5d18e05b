import { Button } from '@mantine/core';
import type { Service } from '../../../../core/contract/services.ts';
import { Dot } from '../../../components/dot.tsx';
import { duration, size } from '../../../format.ts';
import { hasWords, language, t } from '../../../strings/index.ts';
import { pretty, type Answer } from './answer.ts';
import { Refused } from './refused.tsx';
import { LongText } from './long-text.tsx';
import '../../project/talk/build-label.css';

interface Props {
  readonly answer: Answer;
  readonly service: Service;
  readonly onAddKey: (key: string) => void;
  readonly onAgain: () => void;
}

/** Status, time, cache and what came back; what the gateway refused says what to do next. */
export function AnswerView({ answer, service, onAddKey, onAgain }: Props) {
  const { status, ms, cache, type, bytes, refusal, text, picture } = answer;
  const isFine = refusal === undefined && status < 400;
  const cacheWords = `try.cache-${cache ?? ''}`;
  const figures = [
    [String(status), t('try.status')],
    [duration(ms, language), t('try.time')],
    [hasWords(cacheWords) ? t(cacheWords) : t('try.cache-none'), t('try.cache')],
    [size(bytes, language), type === '' ? t('try.size') : type],
  ];
  return (
    <div className="answer" data-fine={isFine}>
      <h4 className="answer-head">
        <Dot state={isFine ? 'live' : 'failed'} />
        {refusal
          ? t('try.refused')
          : isFine
            ? t('try.answered', { service: service.display_name })
            : t('try.failed', { service: service.display_name, status })}
      </h4>
      <dl className="label answer-label">
        {figures.map(([value, caption]) => (
          <div key={caption}>
            <dt>{caption}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {refusal && <Refused refusal={refusal} service={service} onAddKey={onAddKey} onAgain={onAgain} />}
      {!isFine && !refusal && (status === 401 || status === 403) && service.key_name !== null && (
        <p className="small service-line">
          {t('try.key-refused', { key: service.key_name })}
          <Button component="a" href="/keys">
            {t('try.key-replace')}
          </Button>
        </p>
      )}
      {picture !== undefined && <img className="answer-picture" src={picture} alt={t('try.picture', { service: service.display_name })} />}
      {text !== undefined && text !== '' && <LongText text={pretty(text, type)} label={t('try.answer')} />}
      {refusal === undefined && picture === undefined && !text && (
        <p className="small muted">{bytes === 0 ? t('try.empty') : t('try.unreadable', { type })}</p>
      )}
    </div>
  );
}
