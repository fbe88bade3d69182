import { randomUUID } from 'node:crypto';
import type { Caller } from '@stad/platform/api/testing/portal.js';
import { STATEMENTS } from '../../rules/evaluation/answer.js';
import type { RoundKind } from '../../rules/evaluation/round.js';
import { address, later, NOW, SignUpStage } from './sign-up-stage.js';

const ROUNDS = `evaluationRounds { id kind isOpen letters answers means mean asksMore mayClose
  more { numerator denominator } quotes { id text state } }`;

export interface ShownRound {
  readonly id: string;
  readonly kind: RoundKind;
  readonly isOpen: boolean;
  readonly letters: number;
  readonly answers: number;
  readonly means: readonly number[];
  readonly mean: number | null;
  readonly mayClose: boolean;
  readonly more: { readonly numerator: number; readonly denominator: number } | null;
  readonly quotes: readonly {
    readonly id: string;
    readonly text: string;
    readonly state: string;
  }[];
}

export const ten = (value: number) => STATEMENTS.map(() => value);

/** A seminar with people on its list, and letters of rounds over a real mail server. */
export class EvaluationStage {
  /** Of each seminar its own guests: several are asked on the same evening. */
  private readonly guests = new Map<string, readonly string[]>();

  private constructor(readonly signUps: SignUpStage) {}

  static async open(): Promise<EvaluationStage> {
    return new EvaluationStage(await SignUpStage.open());
  }

  close(): Promise<void> {
    return this.signUps.close();
  }

  get portal() {
    return this.signUps.portal;
  }

  /** A confirmed seminar in which `n` have a seat. */
  async seated(n: number, more: object = {}): Promise<string> {
    const { id, key } = await this.signUps.opened(Math.max(n, 1) + 20);
    const addresses = Array.from({ length: n }, (_, at) => `${this.guests.size}.${address(at)}`);
    this.guests.set(id, addresses);
    for (const each of addresses) {
      const { codes } = await this.signUps.bench.ask(key, each, NOW, more);
      if (codes !== '') throw new Error(`askToSignUp: ${codes}`);
    }
    const letters = await this.signUps.bench.letters(NOW);
    for (const each of addresses) {
      const text = letters.get(each)?.mail.text ?? '';
      const token = /\/anmalan\/min[^#\s]*#([\w-]+)/.exec(text)?.[1] ?? '';
      const { codes } = await this.signUps.bench.take(token, NOW);
      if (codes !== '') throw new Error(`takeSeat: ${codes}`);
    }
    await this.signUps.bench.letters(NOW);
    return id;
  }

  planner(now = NOW): Promise<Caller> {
    return this.signUps.plannerAt(now);
  }

  async act(planner: Caller, field: string, seminarId: string, more: object) {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const { codes } = await planner.run(
      `mutation A($input: ${type}!) { ${field}(input: $input) { id } }`,
      { input: { clientMutationId: randomUUID(), seminarId, ...more } },
    );
    return codes.join();
  }

  async openRound(seminarId: string, kind: RoundKind, now = NOW): Promise<void> {
    const codes = await this.act(await this.planner(now), 'openEvaluationRound', seminarId, {
      kind,
    });
    if (codes !== '') throw new Error(`openEvaluationRound: ${codes}`);
  }

  async closeRound(seminarId: string, kind: RoundKind, now: Date): Promise<ShownRound> {
    const planner = await this.planner(now);
    const { id } = await this.round(planner, seminarId, kind);
    const codes = await this.act(planner, 'closeEvaluationRound', seminarId, { roundId: id });
    if (codes !== '') throw new Error(`closeEvaluationRound: ${codes}`);
    return this.round(planner, seminarId, kind);
  }

  async rounds(caller: Caller, id: string): Promise<readonly ShownRound[]> {
    const { data, codes } = await caller.run<{
      seminar: { evaluationRounds: readonly ShownRound[] };
    }>(`query R($id: ID!) { seminar(id: $id) { ${ROUNDS} } }`, { id });
    if (codes.length > 0) throw new Error(codes.join());
    return data?.seminar.evaluationRounds ?? [];
  }

  async round(caller: Caller, id: string, kind: RoundKind): Promise<ShownRound> {
    return (await this.rounds(caller, id)).find((round) => round.kind === kind) as ShownRound;
  }

  guestsOf(id: string): readonly string[] {
    return this.guests.get(id) ?? [];
  }

  /** What has left by then: the secret of each letter of a round to guests of a seminar, by address. */
  async links(now: Date, id: string): Promise<Map<string, string>> {
    const letters = await this.signUps.bench.letters(now);
    const found = [...letters].flatMap(([to, { mail }]): [string, string][] => {
      const secret = /\/utvardering[^#\s]*#([\w-]+)/.exec(mail.text ?? '')?.[1];
      return secret ? [[to, secret]] : [];
    });
    return new Map(found.filter(([to]) => this.guestsOf(id).includes(to)));
  }

  /** A round that is open, with the links of its letters. */
  async opened(n: number, kind: RoundKind = 'BEFORE', more: object = {}) {
    const id = await this.seated(n, more);
    await this.openRound(id, kind);
    return { id, links: [...(await this.links(later(1), id)).values()] };
  }

  async form(token: string, now: Date) {
    const { data, codes } = await this.signUps.bench
      .visitor(now)
      .run<{ evaluationForm: { state: string; kind: string; asksMore: string | null } }>(
        `query F($token: Secret!) { evaluationForm(token: $token) { title state kind asksMore organiserName } }`,
        { token },
      );
    return { codes: codes.join(), is: data?.evaluationForm };
  }

  async answer(token: string, now: Date, more: object = {}) {
    const { data, codes, statements } = await this.signUps.bench
      .visitor(now)
      .run<{ answerEvaluation: { state: string } }>(
        `mutation A($input: AnswerEvaluationInput!) { answerEvaluation(input: $input) { state } }`,
        { input: { token, values: ten(3), ...more } },
      );
    return { codes: codes.join(), state: data?.answerEvaluation?.state, statements };
  }
}
