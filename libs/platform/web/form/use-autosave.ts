import type { Problem } from '@stad/platform/rules/problem.js';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { Operation } from '../graphql/operation.js';
import { request } from '../graphql/request.js';
import type { InputOf } from '../graphql/use-mutation-operation.js';
import { useProblemText } from '../i18n/problem-text.js';
import type { PartAttempt, PartOptions, PartStatus, PartValues, SavedPart } from './part.js';
import { PartSaver } from './part-saver.js';
import { keepSaver, knownSaver, releaseSaver } from './part-savers.js';
import type { BoundField } from './use-form.js';

export interface AutosaveOptions<Values extends PartValues, Data, Variables>
  extends Pick<PartOptions<Values>, 'check' | 'isSame' | 'asks' | 'askCodes' | 'typedIn'> {
  /** The same part on another page, or on this one later, is the same one: *when pass-1*. */
  readonly part: string;
  /** The part as it was last read; fields that nobody changes here follow it. */
  readonly values: Values;
  readonly version: number;
  readonly operation: Operation<Data, Variables>;
  /** The input of one save: the fields that changed, `from` what they began with. */
  readonly input: (attempt: PartAttempt<Values>) => InputOf<Variables>;
  /** The part as the answer has it. */
  readonly saved: (data: Data) => SavedPart<Values>;
  /** Reasons given for texts that had to wait (`useTextGuards`): a new one lets its field go. */
  readonly overrides?: readonly { readonly field: string; readonly reason: string }[];
}

/** What the fields of the kit take, and how the part stands. */
export interface AutosaveHandle<Values extends PartValues> {
  readonly values: Values;
  set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void;
  field<Name extends keyof Values & string>(name: Name): BoundField<Values[Name]>;
  readonly status: PartStatus;
  readonly problems: readonly Problem[];
  /** Problems of no field, in words. */
  readonly notes: readonly string[];
  readonly conflicts: readonly { readonly name: keyof Values & string; readonly theirs: unknown }[];
  /** Fields that are saved only after `confirm`. */
  readonly asked: readonly (keyof Values & string)[];
  /** Saves now: when one leaves a field, closes the part, or takes a step that rests on it. */
  flush(): Promise<void>;
  confirm(): Promise<void>;
  /** Confirmed, and sent only by `release`, also from another page by then. */
  readonly isPromised: boolean;
  promise(): void;
  /** Whether what was promised has arrived. */
  release(): Promise<boolean>;
  takeBack(): void;
  keepMine(name: keyof Values & string): Promise<void>;
  takeTheirs(name: keyof Values & string): void;
}

/**
 * A part of a record that saves by itself (pages.md 2.2), field by field: see {@link PartSaver}.
 * Put `onBlur={() => void part.flush()}` on what holds the fields.
 */
export function useAutosave<Values extends PartValues, Data, Variables>(
  options: AutosaveOptions<Values, Data, Variables>,
): AutosaveHandle<Values> {
  const { part, values, version, overrides = [] } = options;
  const queries = useQueryClient();
  const prefix = useId();
  const problemText = useProblemText();
  const inputs = useRef(new WeakMap<PartAttempt<Values>, object>());
  const bound: PartOptions<Values> = {
    ...options,
    renew: () => queries.invalidateQueries(),
    send: async (attempt, clientMutationId) => {
      // Word for word the second time too, also where what was typed means another day by then.
      const input = inputs.current.get(attempt) ?? {
        ...(options.input(attempt) as object),
        clientMutationId,
      };
      inputs.current.set(attempt, input);
      const data = await request(options.operation, { input } as Variables, undefined, {
        outlivesPage: true,
      });
      return options.saved(data);
    },
  };
  const [saver] = useState(
    () => knownSaver<Values>(part) ?? new PartSaver({ values, version }, bound),
  );
  const now = useSyncExternalStore(saver.subscribe, saver.current);

  useEffect(() => {
    saver.options = bound;
  });
  useEffect(() => {
    keepSaver(part, saver);
    return () => releaseSaver(part);
  }, [part, saver]);

  const read = JSON.stringify(values);
  // biome-ignore lint/correctness/useExhaustiveDependencies: by what was read, not by its object
  useEffect(() => {
    saver.adopt({ values, version });
  }, [saver, read, version]);

  const given = overrides.map(({ field, reason }) => `${field} ${reason}`).join(',');
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (given !== '') saver.again(overrides.map(({ field }) => field));
  }, [saver, given]);

  const isOf = (name: string, { field }: Problem) =>
    field !== undefined &&
    (options.typedIn?.[field] === name || field === name || field.startsWith(`${name}.`));
  const names = Object.keys(now.values);
  return {
    ...now,
    set: (name, value) => saver.set(name, value),
    field: (name) => {
      const problem = now.problems.find((one) => isOf(name, one));
      return {
        id: `${prefix}${name}`,
        value: now.values[name],
        onChange: (value) => saver.set(name, value),
        ...(problem ? { error: problemText(problem) } : {}),
      };
    },
    notes: now.problems
      .filter((problem) => !names.some((name) => isOf(name, problem)))
      .map((problem) => problemText(problem)),
    flush: () => saver.flush(),
    confirm: () => saver.confirm(),
    promise: () => saver.promise(),
    release: () => saver.release(),
    takeBack: () => saver.takeBack(),
    keepMine: (name) => saver.keepMine(name),
    takeTheirs: (name) => saver.takeTheirs(name),
  };
}
