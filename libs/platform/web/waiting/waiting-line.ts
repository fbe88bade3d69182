import { useLanguage } from '../i18n/language.js';
import { useFormat } from '../i18n/use-format.js';
import type { LooseWords, MessageArgs } from '../i18n/words.js';

/** Something that waits, as the server tells it: one shape for all domains. */
export interface WaitingItem {
  readonly kind: string;
  readonly id: string;
  readonly of: string | null;
  readonly number: string | null;
  readonly title: string | null;
  readonly n: number | null;
  readonly agency: string | null;
  readonly since: string | null;
  readonly dueAt: string | null;
  readonly dueOn: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly areas: readonly string[];
  readonly steps: readonly string[];
  readonly programmeId: string | null;
  readonly otherId: string | null;
}

/**
 * Something small that is done from the row: nothing is sent for ten seconds, and until then it is taken back.
 * What decides something is no such act: its row opens it (`waiting-rows.spec.tsx` names which).
 */
export interface WaitingAct {
  /** Of what is held; the alternatives of one row share it. */
  readonly key: string;
  readonly label: string;
  readonly take: () => void;
}

/** A row as one reads it: what it is about, why it is mine and what happens if I leave it, the one next act. */
export interface WaitingLine {
  readonly name: string;
  readonly about: string;
  readonly why: string;
  readonly verb: string;
  readonly after: string | null;
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
  /** What the row itself does; without any it opens, with its verb. */
  readonly acts?: readonly WaitingAct[];
}

/** How a domain says rows of its kinds; null for one that leads nowhere for this reader. */
export interface WaitingWording {
  readonly kinds: readonly string[];
  readonly say: (item: WaitingItem) => WaitingLine | null;
}
export type WaitingLines = readonly WaitingWording[];

interface More extends Partial<WaitingLine> {
  readonly to: string;
  /** What the words of this kind ask for beside `title`, `number`, `n`, `agency`, `date` and `when`. */
  readonly args?: MessageArgs;
}

/**
 * Says a row with the words of its domain: `KIND`, `KIND.about`, `KIND.why` and `KIND.verb`. A domain gives
 * where it leads, and what it says otherwise.
 */
export function useLineOf(words: LooseWords): (item: WaitingItem, more: More) => WaitingLine {
  const language = useLanguage();
  const format = useFormat();
  return (item, { args, ...more }) => {
    const day = item.dueOn ?? item.dueAt;
    const { startsAt, endsAt } = item;
    const when =
      startsAt && endsAt && `${format.shortDay(startsAt)} ${format.times(startsAt, endsAt, true)}`;
    const values: MessageArgs = {
      ...{ title: item.title ?? '', number: item.number ?? '', n: item.n ?? 1 },
      ...{ agency: item.agency ?? '', date: day ? format.monthDay(day) : '', when: when ?? '' },
      ...args,
    };
    const say = (key: string) => words[language][key]?.(values);
    return {
      name: say(item.kind) ?? item.title ?? '',
      about: say(`${item.kind}.about`) ?? when ?? '',
      why: say(`${item.kind}.why`) ?? '',
      verb: say(`${item.kind}.verb`) ?? say('verb') ?? '',
      after: null,
      ...more,
    };
  };
}
