/** Sentences of the kind these users write, with figures that point at nobody. */
const OPENINGS = [
  'Fältpasset {pass} genomfördes {date} kl. {time}–{time}',
  'Under perioden {date}–{date} hölls {n} seminarier med {n} deltagare',
  'Beslut {date} § {n}, dnr SO 2022/{serial}',
  'Vi nådde {n} personer av {n} ({n} %)',
  'Överenskommelsen med Frälsningsarmén (org.nr {org}) gäller till {date}',
  'Av {n} kontaktförsök ledde {n} till kontakt, {n} till samtal och {n} till fortsatt stöd',
  'Budgeten är {n} 850 kr av 480 000 kr och avvikelsen {n},{n} procent',
  'Mötet flyttas från kl. {time} till kl. {time} i sal {n}',
  'Enligt 10 kap. {n} § offentlighets- och sekretesslagen (2009:400) prövas frågan',
  'Lagen (2025:400) gäller från {date}, se SFS 2025:{serial}',
  'Ring 112 vid fara, 114 14 annars, eller stödtelefonen 020-390 000',
  'K01 blev {n}, K11–K14 blev {n} och K26 {n} av 183 datum',
  'Teamet var {n}/{n}/{n} och pausade i {n} minuter',
  'Median {n} minuter, lägst {n} och högst {n}',
  'Vecka {n}: {n} pass, varav {n} digitala, i område LU-CENTRUM',
  'Handlingsplanen har {n} mål och {n} åtgärder för 2022–2023',
  'Läs mer på www.lund.se om arbetet',
  '{date} {time}: alla är tillbaka efter {n} timmar',
  'Rapport v{n}.{n} sparades {date} {time}',
  'Personalen arbetade {time}-{time}, {time}-{time} och {time}-{time}',
] as const;

const CLOSINGS = [
  '.',
  ', och det räcker.',
  ', vilket är {n} fler än i fjol.',
  ' enligt planen.',
  '; nästa genomgång är {date}.',
] as const;

const pad = (value: number, length: number) => String(value).padStart(length, '0');

/** `random` gives numbers in [0, 1). */
export function neutralSentence(random: () => number): string {
  const upTo = (most: number) => Math.floor(random() * most);
  const pick = (choices: readonly string[]) => choices[upTo(choices.length)] as string;
  const fill: Readonly<Record<string, () => string>> = {
    n: () => String(upTo(120)),
    serial: () => pad(upTo(9999), 4),
    pass: () => `FP-2022-${pad(upTo(999), 3)}`,
    org: () => `${55 + upTo(40)}${2 + upTo(7)}${pad(upTo(999), 3)}-${pad(upTo(9999), 4)}`,
    time: () => `${pad(upTo(24), 2)}.${pad(upTo(4) * 15, 2)}`,
    date: () => {
      const [year, month, day] = [2021 + upTo(5), 1 + upTo(12), 1 + upTo(28)];
      return pick([
        `${year}-${pad(month, 2)}-${pad(day, 2)}`,
        `${day}/${month} ${year}`,
        `den ${day} maj ${year}`,
        `${pad(year - 2000, 2)}${pad(month, 2)}${pad(day, 2)}`,
      ]);
    },
  };
  return (pick(OPENINGS) + pick(CLOSINGS)).replace(/\{(\w+)\}/g, (_, name) => fill[name]?.() ?? '');
}
