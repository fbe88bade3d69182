import type { Voice } from '../../rules/lineup.js';

/** Partners and panel as they are typed: `voices.0.organisation`, `voices.0.message` … as the API names them. */
export type LineupValues = Readonly<Record<string, string>>;

export interface TypedVoice extends Voice {
  /** Of one that was saved before. */
  readonly id: string | null;
}

const NEW: TypedVoice = { id: null, organisation: '', functionTitle: '', message: '' };

const written = (voices: readonly TypedVoice[]): LineupValues =>
  Object.fromEntries(
    voices.flatMap(({ id, organisation, functionTitle, message }, at) => [
      [`voices.${at}.organisation`, organisation],
      [`voices.${at}.functionTitle`, functionTitle],
      [`voices.${at}.message`, message],
      [`voices.${at}.id`, id ?? ''],
    ]),
  );

/** What the form begins with: those there are, or one that is empty. */
export function valuesOfLineup(
  voices: readonly {
    readonly id: string;
    readonly organisation: string;
    readonly functionTitle: string | null;
    readonly message: string;
  }[],
): LineupValues {
  const typed = voices.map((voice) => ({ ...voice, functionTitle: voice.functionTitle ?? '' }));
  return written(typed.length > 0 ? typed : [NEW]);
}

export function voicesIn(values: LineupValues): TypedVoice[] {
  const voices: TypedVoice[] = [];
  for (let at = 0; `voices.${at}.organisation` in values; at += 1) {
    voices.push({
      id: values[`voices.${at}.id`] || null,
      organisation: values[`voices.${at}.organisation`] ?? '',
      functionTitle: values[`voices.${at}.functionTitle`] ?? '',
      message: values[`voices.${at}.message`] ?? '',
    });
  }
  return voices;
}

export const withOneMore = (values: LineupValues): LineupValues =>
  written([...voicesIn(values), NEW]);

export const withoutVoice = (values: LineupValues, index: number): LineupValues =>
  written(voicesIn(values).filter((_, at) => at !== index));
