import { pick, type Random } from './draw.js';

/** The fields of one form, each with its label, as they are sent together. */
export type Fields = Readonly<Record<string, string>>;

/** Two parts in two fields of one form; the names of fields by what a person would use them for. */
export const FORMS: Readonly<
  Record<string, (date: string, tail: string, random: Random) => Fields>
> = {
  'its own fields': (date, tail) => ({ Födelsedatum: date, 'Sista fyra': tail }),
  'title and text': (date, tail, random) => ({
    Rubrik: pick([`Kvinna född ${date}`, `Möte ${date}`, date], random),
    Text: pick([tail, `Sista fyra ${tail}`, `Hon heter Maria, ${tail}`], random),
  }),
  'text and telephone': (date, tail, random) => ({
    Anteckning: pick([`Född ${date}`, `ny kontakt, ${date}`], random),
    Telefon: tail,
  }),
  'turned round': (date, tail) => ({ Kod: tail, Beskrivning: `Gäller ${date}` }),
  'others between': (date, tail) => ({
    Namn: `Maria ${date}`,
    Plats: 'Centralstationen',
    Språk: 'rumänska',
    Övrigt: `nr ${tail}`,
  }),
  'place and remark': (date, tail) => ({ Plats: `Rum ${tail}`, Kommentar: date }),
  English: (date, tail) => ({ Born: date, 'Last four': tail, Language: 'English' }),
};
