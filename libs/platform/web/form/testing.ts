import { jest } from '@jest/globals';
import type { Problem } from '@stad/platform/rules/problem.js';
import { RequestError } from '../graphql/request-error.js';
import type { PartAttempt, PartOptions } from './part.js';
import { PartSaver } from './part-saver.js';

export type Plan = { readonly aim: string; readonly when: string; readonly type: string };
export const START: Plan = { aim: 'Synas', when: 'fre 20–01', type: 'STREET' };

/** Lets faked time pass, and what it sets going. */
export const wait = (ms: number) => jest.advanceTimersByTimeAsync(ms);

export const network = () => new RequestError('network', [{ code: 'NETWORK' }]);
export const refusal = (...problems: [Problem, ...Problem[]]) =>
  new RequestError('problems', problems);
type Reply = Error | undefined | (() => Promise<void>);

/** A server with one plan on it, which answers in turn; then it takes what comes. */
export function bench(replies: Reply[] = [], more: Partial<PartOptions<Plan>> = {}) {
  const server = { values: START, version: 1 };
  const sent: (PartAttempt<Plan> & { id: string })[] = [];
  const send: PartOptions<Plan>['send'] = async (attempt, id) => {
    sent.push({ ...attempt, id });
    const reply = replies.shift();
    if (reply instanceof Error) throw reply;
    await reply?.();
    for (const name of attempt.fields) {
      server.values = { ...server.values, [name]: attempt.to[name] };
    }
    server.version += 1;
    return { ...server };
  };
  const renew = jest.fn(async () => saver.adopt({ ...server }));
  const saver: PartSaver<Plan> = new PartSaver({ ...server }, { send, renew, ...more });
  /** Somebody else saves. */
  const meanwhile = (values: Partial<Plan>) => {
    server.values = { ...server.values, ...values };
    server.version += 1;
  };
  const fields = () => sent.map((attempt) => attempt.fields.join(' '));
  return { saver, sent, fields, server, renew, meanwhile };
}
