import { refOf } from '../rules/bases/basis.js';
import { BASES } from '../rules/bases/catalogue.js';

/** How acts are called, and the beginning of their codes. */
const ACTS: readonly (readonly [name: RegExp, code: string])[] = [
  [/\bosl\b|offentlighets|sekretesslagen/i, 'OSL_'],
  [/\bsol\b|socialtjänstlag/i, 'SOL_'],
  [/\blvu\b/i, 'LVU_'],
  [/polislag/i, 'POLISLAGEN_'],
  [/\bbrb\b|brottsbalk/i, 'BRB_'],
];

/** Chapter and section in what a provision is called, `10 kap. 18 a § OSL`, in small letters without spaces. */
const PLACE = /(\d+)\s*kap\.?\s*(\d+(?:\s*[a-z](?![a-zåäö]))?)/i;

const sectionOf = (text: string) => text.replace(/\s+/g, '').toLowerCase();

/**
 * The provisions that a text cites, whichever way: `26:1`, `26 kap. 1 § OSL`, `OSL 26:1`, `10 kap 18a`, `2025:170`, and
 * a number from before a new act. As references of the wording that holds, those of the act that is named, else of any.
 */
export function provisionsWritten(text: string): readonly string[] {
  const holds = BASES.filter(({ isEarlier }) => !isEarlier);
  const [, year, serial] = /\b(\d{4}):(\d+)\b/.exec(text) ?? [];
  if (year) {
    return holds
      .filter(
        ({ provision, code }) =>
          provision.includes(`${year}:${serial}`) || code.startsWith(`SFS_${year}_${serial}_`),
      )
      .map(refOf);
  }
  const cited =
    PLACE.exec(text) ?? /\b(\d{1,2})\s*:\s*(\d{1,2}(?:\s*[a-z](?![a-zåäö]))?)/i.exec(text);
  if (!cited) return [];
  const [, chapter = '', section = ''] = cited;
  const act = ACTS.find(([name]) => name.test(text))?.[1];
  const codes = BASES.filter(({ provision, code }) => {
    if (act && !code.startsWith(act)) return false;
    const [, ownChapter, ownSection = ''] = PLACE.exec(provision) ?? [];
    return ownChapter === chapter && sectionOf(ownSection) === sectionOf(section);
  });
  // What is cited as it was leads to what holds in its place, after what is called so today.
  const named = [
    ...codes.filter(({ isEarlier }) => !isEarlier),
    ...codes.filter(({ isEarlier }) => isEarlier),
  ];
  return [...new Set(named.map(({ code }) => code))].flatMap((code) =>
    holds.filter((basis) => basis.code === code).map(refOf),
  );
}
