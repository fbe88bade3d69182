import type { Problem } from '@stad/platform/rules/problem.js';
import { useEffect, useId, useState, useSyncExternalStore } from 'react';
import { useProblemText } from '../i18n/problem-text.js';
import type { PartOptions, PartStatus, PartValues, SavedPart } from './part.js';
import { PartSaver } from './part-saver.js';
import { keepSaver, knownSaver, releaseSaver } from './part-savers.js';
import type { BoundField } from './use-form.js';

export interface KeptPartOptions<Values extends PartValues>
  extends PartOptions<Values>,
    SavedPart<Values> {
  /** The same part on another page, or on this one later, is the same one: *when pass-1*. */
  readonly part: string;
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
 * A part that saves by itself, field by field, wherever it is sent to: see {@link PartSaver}. What is not
 * saved yet stays when one leaves the page, and the browser asks before it could be lost.
 */
export function useKeptPart<Values extends PartValues>(
  options: KeptPartOptions<Values>,
): AutosaveHandle<Values> {
  const { part, values, version, overrides = [] } = options;
  const prefix = useId();
  const problemText = useProblemText();
  const [saver] = useState(
    () => knownSaver<Values>(part) ?? new PartSaver({ values, version }, options),
  );
  const now = useSyncExternalStore(saver.subscribe, saver.current);

  useEffect(() => {
    saver.options = options;
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
