import { labelled } from './labelled.js';
import type { Trace } from './trace.js';

/** `2022-05-20`, `20220520`, `220520`: a day of these years beside a pass or an advertisement. */
const DAY =
  /(?<![\d-])(?:(?:20)?[12]\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])|20[12]\d[-./ ]\d\d[-./ ]\d\d)$/;
/** Our own passes: `FP-2022-006`. */
const OURS = /FP-\d{4}-\d{1,3}/i;
const isMoney = (after: string) => /^ ?(?:kr|sek|tkr|mkr|%|procent|st)(?!\p{L})/iu.test(after);
const isDay = (found: string) => DAY.test(found);

/** Six to twelve figures, in groups or not, with up to three letters before them. */
const CODE = '(?:[a-z]{1,3}[ -]?)?\\d(?:[ -]?\\d){5,11}(?![\\d\\p{L}]|[.,:]\\d)';

/**
 * Numbers of passports, identity cards and LMA cards (of asylum seekers), and ids of advertisements:
 * they lead to one person, but without a check digit a number is only what it is called.
 */
export const DOCUMENT_TRACES: readonly Trace[] = [
  {
    rule: 'IDENTITY_DOCUMENT',
    pattern: labelled(
      'passport(?: no)?|pass(?:ets?)?[ -]?(?:nummer|numret|nr|id)|(?:nationellt |nat\\.? )id|legitimation(?:en)?|UT-?kort(?:et)?|id-?kort(?:et|ets)?(?:snummer|nummer|nr)?|körkort(?:et)?(?:s?nummer|s?nr)?|uppehållskort(?:et)?|resedokument(?:et)?',
      CODE,
    ),
    unless: (found) => OURS.test(found),
  },
  {
    rule: 'IDENTITY_DOCUMENT',
    // `ett pass med nummer 12345678`, `pass AB1234567`; a field pass has a day and a short number.
    pattern: labelled('pass(?:et)?', '(?:[a-z]{1,2} ?\\d{6,8}|\\d{8,9})(?![\\d\\p{L}]|[.,:-]\\d)'),
    unless: (found) => isDay(found) || OURS.test(found),
  },
  {
    rule: 'IDENTITY_DOCUMENT',
    pattern: labelled(
      'LMA(?:-?(?:kort(?:ets?|s?nummer|s?numret|s?nr)?|nummer|numret|nr|id))?|dossier-?(?:nummer|numret|nr)?|asylkort(?:ets?)?|beteckningsnummer',
      CODE,
    ),
    unless: (found) => isDay(found) && !/numm|numr|nr/i.test(found),
  },
  // A passport or an identity card since 2022 says so by itself.
  { rule: 'IDENTITY_DOCUMENT', pattern: /(?<![\p{L}\d-])[A-HJ-NPR-Z]{2}\d{7}(?![\p{L}\d-])/gu },
  {
    rule: 'ADVERTISEMENT',
    pattern: labelled(
      'annons(?:en|ens)?|ad',
      '(?:id |nummer |nr |med |#)?[a-z]{0,3}[ -]?\\d(?:[ -]?\\d){4,13}(?![\\d\\p{L}]|[.,:]\\d)',
    ),
    unless: (found, _, after) => isMoney(after) || isDay(found),
  },
  {
    rule: 'ADVERTISEMENT',
    // Called by its number, it may be of any kind.
    pattern: labelled(
      'ann(?:ons(?:en|ens)?)?\\.?[ -]?(?:id|nummer|numret|nr|ref|referens)(?:et)?|ad[ -]?(?:id|no)|objekts?-?id|inläggs?-?id|listing|post-?id',
      '#?(?=[a-z-]{0,12}\\d)[a-z\\d](?:[ -]?[a-z\\d]){4,15}(?![\\p{L}\\d])',
    ),
    unless: (found) => !/\d{3}|\d.*\d.*\d/.test(found),
  },
  {
    rule: 'ADVERTISEMENT',
    // `id 48211734 i annonsen`.
    pattern: /(?<![\d-])\d{6,12}[ ,(]{1,2}(?:(?:i|på|från|till) )?annons(?:en|ens)?(?!\p{L})/giu,
    unless: (found) => isDay(found.replace(/\D+$/, '')),
  },
];
