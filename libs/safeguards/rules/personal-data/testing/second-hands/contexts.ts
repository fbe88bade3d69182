/** Sentences and notes as people of the field, of an office or of the door write them; `{}` is the number's place. */
export const CONTEXTS: readonly string[] = [
  'Personnummer: {}',
  'Hennes personnummer är {} enligt passet.',
  'pnr {}, vill ha återkoppling i veckan',
  'Kvinnan är född {} och talar rumänska.',
  'Namn: A. Exempel\nFödd: {}\nSpråk: engelska',
  'Her personal number is {} she said.',
  'Date of birth and number: {}. Please book an interpreter.',
  'Socialtjänsten uppgav pers.nr {} för klienten vi mötte i går.',
  'Legitimerade sig med id-kort, {}, utan anmärkning.',
  'Faktura till kund, personnr {}, avser boende.',
  '{}',
  'Vi träffade henne vid stationen. {}. Hon vill bli uppringd.',
  'Hej! Kan du kolla upp {} innan mötet? Mvh Karin',
  'Gäller {} – ny kontakt via kvällspasset.',
  'Anteckning från passet: mannen i bilen, {}, lämnade platsen.',
  'Kom ihåg: {}',
  '- tolk bokad\n- {}\n- ring skyddat boende',
  'Please check {} before Friday.',
  'Ämne: {}',
  'Deltog: Lisa, Omar och en gäst ({}).',
];

/** How one says it in a telephone or to a machine that writes. */
export const SPOKEN_CONTEXTS: readonly string[] = [
  'Ja, personnumret är {}.',
  'hon är född {} och bor hos en kompis',
  'Diktat: klienten med personnummer {} punkt ny rad',
  'Eh, hennes nummer, personnumret alltså, är {} tror jag.',
  'So the personal number is {} okay?',
  'Skriv upp {} så ringer vi.',
  'Det var {}, hörde du det?',
  '{}',
  'Jag läser upp: {}. Slut.',
  'okay here it is {} got that?',
];

/** What stands around something that a program has written. */
export const CARRIER_CONTEXTS: readonly string[] = [
  '{}',
  'Klistrar in här:\n{}',
  'Hej, jag fick detta från registrator:\n\n{}\n\nHälsningar Karin',
  '{}\n',
  'From the export: {}',
  'Se raden nedan, vad gör vi med den?\n{}',
];

const LABEL =
  /person|p\.?nr|f[öo]dd|född|fodd|birth|born|dob\b|bday|sista|last.?four|last4|reservn/i;

/** The words around it say that it is a person's number or birth. */
export function isLabelled(text: string): boolean {
  return LABEL.test(text);
}
