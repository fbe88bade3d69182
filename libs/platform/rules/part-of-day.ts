/** A part of the day as one says it. It narrows a time that was written, and never makes one up. */
export type PartOfDay = 'MORNING' | 'FORENOON' | 'AFTERNOON' | 'EVENING' | 'NIGHT';

interface Part {
  readonly words: RegExp;
  /** When something that happens then may begin; `to` before `from` goes past midnight. */
  readonly from: string;
  readonly to: string;
  /** Times to write instead of the word alone. */
  readonly example: string;
}

export const PARTS: Readonly<Record<PartOfDay, Part>> = {
  MORNING: { words: /morgon|morgonen|morse|morning/, from: '04:00', to: '11:00', example: '6–10' },
  FORENOON: { words: /förmiddag|förmiddagen|fm/, from: '06:00', to: '13:00', example: '8–12' },
  AFTERNOON: {
    words: /eftermiddag|eftermiddagen|em|afternoon/,
    from: '12:00',
    to: '18:00',
    example: '13–17',
  },
  EVENING: {
    words: /kväll|kvällen|kvall|evening|tonight/,
    from: '16:00',
    to: '24:00',
    example: '18–22',
  },
  NIGHT: { words: /natt|natten|night/, from: '18:00', to: '08:00', example: '22–04' },
};

const NAMES = Object.keys(PARTS) as PartOfDay[];

const ANY = NAMES.map((name) => PARTS[name].words.source).join('|');
/** *fre kväll*, *fredagskväll*, *i övermorgon kväll*, *i kväll*, *friday night*. */
const LAST = new RegExp(`^(.*?)[ -]?(${ANY})$`);
/** *natten fredag*, *kvällen den 27 maj*. */
const FIRST = /^(morgonen|förmiddagen|eftermiddagen|kvällen|natten) (.+)$/;

/** Takes the part of the day off a written day; undefined when there is none. */
export function takePart(
  typed: string,
): { readonly part: PartOfDay; readonly day: string } | undefined {
  const first = FIRST.exec(typed);
  if (first) return { part: partOf(first[1] ?? ''), day: first[2] ?? '' };
  if (typed === 'tonight') return { part: 'EVENING', day: 'i dag' };
  // *i morgon* and *övermorgon* are days, *i morgon kväll* is a part of one.
  if (/(?:^|över|över )(?:i ?)?morgon$/.test(typed)) return undefined;
  const last = LAST.exec(typed.replace(/ bitti$/, ' morgon'));
  if (!last?.[1]) return undefined;
  const day = last[1].trim();
  if (day === 'i' || day === 'nu i' || day === 'this')
    return { part: partOf(last[2] ?? ''), day: 'i dag' };
  return { part: partOf(last[2] ?? ''), day: day.replace(/dags$/, 'dag') };
}

function partOf(word: string): PartOfDay {
  const whole = (name: PartOfDay) => new RegExp(`^(?:${PARTS[name].words.source})$`).test(word);
  return NAMES.find(whole) ?? 'NIGHT';
}

/** Whether something in that part of the day may begin at `HH:MM`. */
export function beginsIn(part: PartOfDay, time: string): boolean {
  const { from, to } = PARTS[part];
  return from <= to ? from <= time && time < to : time >= from || time < to;
}
