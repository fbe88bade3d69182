import type { PartValues } from '@stad/platform/web/form/part.js';
import type { AutosaveHandle } from '@stad/platform/web/form/use-kept-part.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { heldActs } from '@stad/platform/web/undo/held-acts.js';
import { type HeldWords, useHeldActs } from '@stad/platform/web/undo/use-held-mutation.js';
import { useEffect } from 'react';

/**
 * A part of a sent plan: what is asked about first is sent ten seconds after it was confirmed, and can be
 * taken back until then, also from another page. Changed once more meanwhile, it is asked about anew.
 */
export function useHeldPart<Values extends PartValues>(
  part: AutosaveHandle<Values>,
  words: HeldWords,
): AutosaveHandle<Values> {
  const { key } = words;
  const acts = useHeldActs();
  const isCounting = acts.some(({ act, state }) => act.key === key && state === 'counting');
  const isStale = isCounting && !part.isPromised;
  useEffect(() => {
    if (isStale) heldActs.dismiss(key);
  }, [isStale, key]);
  return {
    ...part,
    confirm: async () => {
      part.promise();
      heldActs.hold({
        ...words,
        send: async () => {
          // Why it did not arrive stands in the part, where it is settled.
          if (!(await part.release())) {
            throw new RequestError('problems', [{ code: 'CHANGE_NOT_SAVED' }]);
          }
        },
        onUndo: part.takeBack,
      });
    },
  };
}
