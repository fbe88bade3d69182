import type { Problem } from '@stad/platform/rules/problem.js';

/** What the stubbed server says to one operation: data, or a function of the variables. */
export type Answer = object | ((variables: Record<string, unknown>) => object | Refusal);

/** Answers by operation name. */
export type Answers = Readonly<Record<string, Answer>>;

/** A refusal to put among the answers: `refuse({ code: 'CONFLICT', field: 'title' })`. */
export class Refusal {
  constructor(readonly problems: readonly Problem[]) {}
}

export function refuse(...problems: Problem[]): Refusal {
  return new Refusal(problems);
}

/** One operation as it was sent. */
export interface Sent {
  readonly name: string;
  readonly variables: Record<string, unknown>;
}

/** Puts the answers in the place of the network. Returns what was sent, in order. */
export function answerWith(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  globalThis.fetch = async (_url, init) => {
    const body = JSON.parse(String(init?.body));
    const known = answers[body.operationName];
    // What a page asks by itself, and the spec is not about, has nothing to tell.
    const isIdle = new Headers(init?.headers).has('x-portal-idle');
    if (isIdle && known === undefined) return responseOf({ data: {} });
    sent.push({ name: body.operationName, variables: body.variables });
    if (known === undefined) throw new TypeError(`No answer for ${body.operationName}`);
    // A promise is an answer that has not come yet.
    const answer = await (typeof known === 'function' ? known(body.variables) : known);
    const payload =
      answer instanceof Refusal
        ? {
            data: null,
            errors: answer.problems.map((problem) => ({
              message: problem.code,
              extensions: { code: problem.code, problems: [problem] },
            })),
          }
        : { data: answer };
    return responseOf(payload);
  };
  return sent;
}

function responseOf(payload: object): Response {
  return {
    ...{ ok: true, status: 200, headers: new Headers() },
    json: async () => payload,
  } as Response;
}
