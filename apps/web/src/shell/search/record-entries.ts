import { KINDS, kindOf } from '@stad/activities/all/web/kinds.js';
import { titleText } from '@stad/activities/core/web/title-text.js';
import { words as passWords } from '@stad/activities/field-operations/web/kind/words.generated.js';
import { words as actorWords } from '@stad/actors/web/words.generated.js';
import { words as agreementWords } from '@stad/agreements/web/words.generated.js';
import { LANGUAGES, type Language } from '@stad/platform/rules/language.js';
import { languageName } from '@stad/platform/rules/language-name.js';
import { localDate } from '@stad/platform/rules/time.js';
import { formatFor } from '@stad/platform/web/i18n/use-format.js';
import { type LooseWords, translator } from '@stad/platform/web/i18n/words.js';
import type { UrlValues } from '@stad/platform/web/navigation/use-url.js';
import { words as reportWords } from '@stad/reports/web/words.generated.js';
import { words as shelfWords } from '@stad/shelf/web/words.generated.js';
import { words as taskWords } from '@stad/tasks/web/said/words.generated.js';
import type { CommandRecordsQuery } from '../command.generated.js';
import type { CommandEntry, CommandGroup } from '../command-entries.js';
import { words } from './words.generated.js';

export type FoundRecord = CommandRecordsQuery['findableRecords'][number];

/** What the domains' codes are called, and where a noun stands among the hits. A new noun is a line here. */
const LOOKS: Readonly<
  Record<string, { group: CommandGroup; said?: LooseWords; prefix?: string; isTold?: true }>
> = {
  ACTOR: { group: 'actor', said: actorWords, prefix: 'kind.' },
  AGREEMENT: { group: 'agreement', said: agreementWords, prefix: 'kind.' },
  REPORT: { group: 'report', said: reportWords, prefix: 'kind.' },
  MATERIAL: { group: 'material', said: shelfWords, prefix: 'kind.' },
  TASK: { group: 'task', said: taskWords, prefix: 'verb.', isTold: true },
  FIELD_OPERATION: { group: 'activity', said: passWords, prefix: 'type.' },
  LEARNING: { group: 'learning' },
  COURSE: { group: 'course' },
  GOAL: { group: 'goal' },
  FUNCTION: { group: 'function' },
};

/** Whose programmes and which day the hits are told from. */
export interface RecordView {
  readonly language: Language;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** The chosen programme: of another the hit says which. */
  readonly programmeId: string;
  readonly programmes: ReadonlyMap<string, string>;
  readonly go: (path: string, search?: UrlValues) => void;
}

/** Records by their names; what is nearest to today before what is long ago. */
export function recordEntries(
  records: readonly FoundRecord[],
  view: RecordView,
): readonly CommandEntry[] {
  return records.map((record) => entryOf(record, view));
}

/** In milliseconds. */
const YEAR = 365 * 86_400_000;

const KIND_WORDS = KINDS.map((kind) => kind.words);

function entryOf(record: FoundRecord, view: RecordView): CommandEntry {
  const { language, today, go } = view;
  const t = translator(words, language);
  const [path = '', query = ''] = record.path.split('?');
  const look = LOOKS[record.kind];
  const type = kindOf(record.kind);
  const on = record.at ? localDate(new Date(record.at)) : undefined;
  const group: CommandGroup = type
    ? (on ?? today) < today
      ? 'past'
      : 'activity'
    : (look?.group ?? 'record');
  const codes = (record.words ?? '').split(' ').filter((word) => isCode(word, look?.group));
  const said = LANGUAGES.flatMap((each) => [
    type?.words[each][`activityKind.${record.kind}`]?.(),
    ...codes.flatMap((code) => [
      look?.said?.[each][`${look.prefix}${code}`]?.() ?? nameOfLanguage(code, each),
      translator(words, each).maybe(`code.${code}`),
    ]),
  ]);
  const told = look?.isTold ? look.said?.[language][`${look.prefix}${codes[0]}`]?.() : undefined;
  const ofType = type?.words[language][`activityKind.${record.kind}`]?.();
  const title = type?.isNamedByPlace
    ? [record.number, ofType, record.place].filter(Boolean).join(' ')
    : titleText(record, KIND_WORDS, language);
  const far = on ? Math.abs(Date.parse(today) - Date.parse(on)) / YEAR : 0;
  return {
    id: `${record.kind.toLowerCase()} ${record.id}`,
    group,
    text: told
      ? `${told} ${title}`
      : look?.group === 'function'
        ? `${title}, ${record.place}`
        : title,
    also: [
      ...[record.number, record.place, t.maybe(`noun.${record.kind}`)],
      ...(record.words ?? '').split(' ').filter((word) => !codes.includes(word)),
    ]
      .filter(Boolean)
      .join(' '),
    said: said.filter(Boolean).join(' '),
    note: noteOf(record, on, look?.group, view),
    ...(record.number ? { number: record.number } : {}),
    ...(on ? { on } : {}),
    // The nearer of two that say the same is meant: a year away counts half.
    nearness: 0.5 + 0.5 / (1 + far),
    run: () => go(path, Object.fromEntries(new URLSearchParams(query))),
  };
}

/** `LANDLORD`; of a material also `ro`, which is a language. */
const isCode = (word: string, group: CommandGroup | undefined) =>
  /^[A-Z][A-Z_]+$/.test(word) || (group === 'material' && /^[a-z-]+$/.test(word));

const nameOfLanguage = (code: string, language: Language) =>
  /^[a-z]{2,3}$/.test(code) ? languageName(code, language) : undefined;

/** When it is, and of which programme where it is not the chosen one. */
function noteOf(
  { kind, at, place, programmeId }: FoundRecord,
  on: string | undefined,
  group: CommandGroup | undefined,
  { language, today, programmes, programmeId: chosen }: RecordView,
): string {
  const format = formatFor(language);
  const isOtherYear = on !== undefined && on.slice(0, 4) !== today.slice(0, 4);
  const day =
    at && on ? (isOtherYear ? format.monthDay(on, true) : format.shortDay(on)) : undefined;
  const programme = programmeId && programmeId !== chosen ? programmes.get(programmeId) : undefined;
  const where = group === 'learning' || kind === 'TASK' ? place : undefined;
  return [where, day, programme].filter(Boolean).join(', ');
}
