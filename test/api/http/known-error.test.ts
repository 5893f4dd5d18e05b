import { describe, expect, test } from 'vitest';
import { knownError } from '../../../api/http/known-error.ts';
import { toProblem } from '../../../api/http/problem.ts';
import { AppError } from '../../../core/errors.ts';

const withCode = (code: string | number, message = 'x') => Object.assign(new Error(message), { code });

describe('an error of what is below us', () => {
  test.each([
    ['a refused connection', withCode('ECONNREFUSED')],
    ['a reset connection', withCode('ECONNRESET')],
    ['a server that shuts down (57P01)', withCode('57P01')],
    ['a server that starts up (57P03)', withCode('57P03')],
    ['a statement that took too long (57014)', withCode('57014')],
    ['a lock that was not had (55P03)', withCode('55P03')],
    ['no connection left (53300)', withCode('53300')],
    ['a full disk (53100)', withCode('53100')],
    ['a pool that is exhausted', new Error('timeout exceeded when trying to connect')],
    ['a connection that was cut', new Error('Connection terminated unexpectedly')],
    ['a connection that did not come about', new Error('timeout expired')],
    ['a connection that was closed under us', new Error('Client was closed and is not queryable')],
    ['Temporal that is away (gRPC 14)', withCode(14)],
    ['Temporal that is late (gRPC 4)', withCode(4)],
    ['Temporal’s service error', Object.assign(new Error('Failed to start'), { name: 'ServiceError' })],
    ['the same, wrapped twice', new Error('outer', { cause: new Error('middle', { cause: withCode('ECONNREFUSED') }) })],
  ])('that is %s, is a part that is away', (_what, error) => {
    expect(knownError(error)?.code).toBe('unavailable');
  });

  test.each([
    ['a constraint that was broken', withCode('23505')],
    ['a statement that is wrong', withCode('42601')],
    ['a bug', new TypeError('x is not a function')],
    ['no error at all', 'text'],
    ['nothing', undefined],
  ])('that is %s, is none that we foresaw', (_what, error) => {
    expect(knownError(error)).toBeUndefined();
  });

  test.each(['22021', '22P05'])('that is a character PostgreSQL cannot keep (%s), is the caller’s', (code) => {
    expect(knownError(withCode(code))?.code).toBe('invalid_input');
  });

  test('whose causes run in a circle, ends', () => {
    const [one, two] = [new Error('one'), new Error('two')];
    one.cause = two;
    two.cause = one;

    expect(knownError(one)).toBeUndefined();
  });
});

describe('a problem', () => {
  test('when it tells what to do, keeps hint, fields and examples apart', () => {
    const error = new AppError('needs_more', 'What should it keep?', {
      hint: 'Name the things',
      examples: ['Track my books'],
      fields: [{ path: 'prompt', message: 'is short' }],
    });

    expect(JSON.parse(toProblem(error, 'id').body)).toEqual({
      type: '/problems/needs_more', title: 'The sentence needs a little more', status: 422, detail: 'What should it keep?', code: 'needs_more',
      hint: 'Name the things', errors: [{ path: 'prompt', message: 'is short' }], examples: ['Track my books'],
    }); // prettier-ignore
  });

  test('when a part is away, says when to come back and under which number it was logged', () => {
    const { headers, body } = toProblem(new AppError('unavailable', 'away'), 'the id');

    expect(headers).toMatchObject({ 'Retry-After': '5', 'Content-Type': 'application/problem+json' });
    expect(JSON.parse(body)).toMatchObject({ status: 503, request_id: 'the id' });
  });
});
