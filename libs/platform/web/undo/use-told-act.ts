import { useFormat } from '../i18n/use-format.js';
import { useWords } from '../i18n/use-words.js';
import { words } from '../words.generated.js';
import { heldActs } from './held-acts.js';
import { useHeldActs } from './use-held-mutation.js';

/** Whom an act reaches outside the own organisation: how many, and who, by organisation or in a word. */
export interface Reach {
  readonly n: number;
  readonly who: readonly string[];
}

interface Asked {
  readonly agency?: { readonly shortName: string } | null;
  /** The name of an actor of the town, which is of no agency. */
  readonly functionTitle?: string | null;
}

/** Those who are asked to something, each once: by organisation, an actor of the town by its own name. */
export function reachOf(asked: readonly Asked[]): Reach {
  const who = new Set(
    asked.flatMap(({ agency, functionTitle }) => agency?.shortName ?? functionTitle ?? []),
  );
  return { n: asked.length, who: [...who] };
}

export interface ToldAct {
  readonly key: string;
  /** The verb of the button. */
  readonly act: string;
  readonly reach: Reach;
  readonly send: () => Promise<unknown>;
  /** It shows something to the whole town, asked or not: there are ten seconds all the same. */
  readonly isPublic?: boolean;
}

/**
 * Acts by which something leaves the house: whom it reaches is said and counted before the press and after it, and
 * there are ten seconds to take it back. One that reaches nobody is done at once.
 */
export function useToldActs() {
  const t = useWords(words);
  const format = useFormat();
  const acts = useHeldActs();
  const said = ({ n, who }: Reach) =>
    n === 0 ? t('told.nobody') : t('told.to', { n, who: format.list(who) });
  return {
    /** Read at the button, before anybody presses. */
    said,
    isHeld: (key: string) =>
      acts.some(
        ({ act, state }) => act.key === key && (state === 'counting' || state === 'sending'),
      ),
    take: ({ key, act, reach, send, isPublic = false }: ToldAct): void => {
      // What went wrong is in the mutation's own state.
      if (reach.n === 0 && !isPublic) return void send().catch(() => undefined);
      const to = said(reach);
      heldActs.hold({
        ...{ key, send, now: t('told.now'), undone: t('told.undone') },
        counting: (s) => t('told.counting', { act, s, to }),
        done: t('told.done', { to }),
      });
    },
  };
}
