import { fail, ok, type Result } from './result.js';

/** For each state the steps that leave it and where they lead. */
export type Transitions<State extends string, Step extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Step, State>>>>
>;

/** The states of a thing as data: service, web and documentation read the same object. */
export interface Life<State extends string, Step extends string> {
  readonly transitions: Transitions<State, Step>;
  readonly states: readonly State[];
  /** Steps that may be taken from a state, whether or not they are ready. */
  stepsFrom(state: State): readonly Step[];
  /** Where a step leads; `STEP_NOT_POSSIBLE` when the state does not know it. */
  take(state: State, step: Step): Result<State>;
}

/** `defineLife<State, Step>({ PLANNING: { send: 'AWAITING_GO' }, AWAITING_GO: {} })` */
export function defineLife<State extends string, Step extends string>(
  transitions: Transitions<State, Step>,
): Life<State, Step> {
  return {
    transitions,
    states: Object.keys(transitions) as State[],
    stepsFrom: (state) => Object.keys(transitions[state]) as Step[],
    take: (state, step) => {
      const next = transitions[state][step];
      return next === undefined
        ? fail({ code: 'STEP_NOT_POSSIBLE', params: { state, step } })
        : ok(next);
    },
  };
}
