import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Operation } from '../graphql/operation.js';
import { request } from '../graphql/request.js';
import type { InputOf } from '../graphql/use-mutation-operation.js';
import type { PartAttempt, PartOptions, PartValues, SavedPart } from './part.js';
import { type AutosaveHandle, type KeptPartOptions, useKeptPart } from './use-kept-part.js';

export interface AutosaveOptions<Values extends PartValues, Data, Variables>
  extends Pick<PartOptions<Values>, 'check' | 'isSame' | 'asks' | 'askCodes' | 'typedIn'>,
    Pick<KeptPartOptions<Values>, 'part' | 'overrides'> {
  /** The part as it was last read; fields that nobody changes here follow it. */
  readonly values: Values;
  readonly version: number;
  readonly operation: Operation<Data, Variables>;
  /** The input of one save: the fields that changed, `from` what they began with. */
  readonly input: (attempt: PartAttempt<Values>) => InputOf<Variables>;
  /** The part as the answer has it. */
  readonly saved: (data: Data) => SavedPart<Values>;
}

/**
 * A part of a record that saves by itself (pages.md 2.2), field by field: see {@link PartSaver}.
 * Put `onBlur={() => void part.flush()}` on what holds the fields.
 */
export function useAutosave<Values extends PartValues, Data, Variables>(
  options: AutosaveOptions<Values, Data, Variables>,
): AutosaveHandle<Values> {
  const queries = useQueryClient();
  const inputs = useRef(new WeakMap<PartAttempt<Values>, object>());
  return useKeptPart({
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
  });
}
