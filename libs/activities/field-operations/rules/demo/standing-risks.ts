import type { AgencyKey, PersonKey } from '@stad/identity/rules/demo/types.js';
import type { PassType } from '../pass-type.js';
import type { Hazard, RiskItemRecord, StandingRiskRecord } from './types.js';

type Row = readonly [Hazard, number, number, string, number, number];

const item = ([hazard, probability, consequence, measure, rp, rc]: Row): RiskItemRecord => ({
  hazard,
  probability,
  consequence,
  measure,
  residualProbability: rp,
  residualConsequence: rc,
});

/** The twelve factors of field.md 2.8, outdoors in the evening. */
const STREET: readonly Row[] = [
  ['THREAT_OR_VIOLENCE', 3, 4, 'Två och två, avbryt vid hot, chef i beredskap nås.', 2, 4],
  ['LONE_WORK', 2, 4, 'Ingen går ensam, avstämning med bakre stöd.', 1, 4],
  ['TRAFFICKERS_PRESENT', 3, 4, 'Gå därifrån, ring polisen, kom inte tillbaka samma kväll.', 2, 4],
  ['WEAPONS_OR_DRUGS', 2, 5, 'Lämna området.', 1, 5],
  ['INFECTION', 2, 2, 'Handsprit och handskar med.', 1, 2],
  ['TRAFFIC_OR_DARKNESS', 3, 3, 'Reflexväst, upplysta platser, ficklampa.', 2, 2],
  ['BEING_FOLLOWED', 2, 4, 'Byt plats, åk inte direkt hem, ring bakre stöd.', 1, 4],
  ['IDENTIFIED_ONLINE', 3, 3, 'Inga bilder, arbetstelefon, ingen namnskylt.', 2, 2],
  ['SECONDARY_TRAUMA', 3, 3, 'Samtal efter passet inom 72 timmar.', 2, 2],
  ['RETALIATION_AGAINST_PERSON', 2, 5, 'Tala avskilt, lämna bara neutrala kort.', 1, 5],
  ['MEDIA_PRESENT', 1, 3, 'Hänvisa till pressansvarig, lämna platsen.', 1, 3],
  ['MISTAKEN_MANDATE', 3, 3, 'Uppdragen läses upp vid genomgången.', 2, 2],
];

const DIGITAL: readonly Row[] = [
  ['THREAT_OR_VIOLENCE', 2, 3, 'Tjänstekonto, svara inte på hot, spara inget.', 1, 3],
  ['LONE_WORK', 2, 2, 'Sitt tillsammans i lokal.', 1, 2],
  ['TRAFFICKERS_PRESENT', 3, 3, 'Anta att någon annan kan läsa. Neutrala meddelanden.', 2, 3],
  ['WEAPONS_OR_DRUGS', 1, 2, 'Inte aktuellt i lokal.', 1, 2],
  ['INFECTION', 1, 1, 'Inte aktuellt i lokal.', 1, 1],
  ['TRAFFIC_OR_DARKNESS', 1, 1, 'Inte aktuellt i lokal.', 1, 1],
  ['BEING_FOLLOWED', 1, 3, 'Ingen adress eller plats i meddelanden.', 1, 3],
  ['IDENTIFIED_ONLINE', 3, 3, 'Tjänstekonto utan bild, egen enhet.', 2, 2],
  ['SECONDARY_TRAUMA', 3, 3, 'Paus varje timme, samtal efter passet.', 2, 2],
  ['RETALIATION_AGAINST_PERSON', 2, 4, 'Ett försök och en påminnelse, aldrig mer.', 1, 4],
  ['MEDIA_PRESENT', 1, 2, 'Hänvisa till pressansvarig.', 1, 2],
  ['MISTAKEN_MANDATE', 2, 3, 'Presentera er som socialtjänst och Frälsningsarmén.', 1, 3],
];

const PREMISES: readonly Row[] = [
  ['THREAT_OR_VIOLENCE', 2, 4, 'Två i varje lokal, polis med i gruppen.', 1, 4],
  ['LONE_WORK', 2, 3, 'Ingen går in ensam.', 1, 3],
  ['TRAFFICKERS_PRESENT', 3, 4, 'Bara information, ställ inga frågor om personer.', 2, 3],
  ['WEAPONS_OR_DRUGS', 1, 4, 'Lämna lokalen.', 1, 4],
  ['INFECTION', 1, 2, 'Handsprit med.', 1, 2],
  ['TRAFFIC_OR_DARKNESS', 1, 2, 'Dagtid.', 1, 2],
  ['BEING_FOLLOWED', 1, 3, 'Byt ordning på besöken.', 1, 3],
  ['IDENTIFIED_ONLINE', 2, 3, 'Inga bilder i lokalen.', 1, 3],
  ['SECONDARY_TRAUMA', 2, 2, 'Samtal efter passet.', 1, 2],
  ['RETALIATION_AGAINST_PERSON', 2, 4, 'Tala inte med personal inför chefen om utsatthet.', 1, 4],
  ['MEDIA_PRESENT', 1, 2, 'Hänvisa till pressansvarig.', 1, 2],
  ['MISTAKEN_MANDATE', 3, 3, 'Säg att besöket är information, inte tillsyn.', 2, 2],
];

const JOINT_POLICE: readonly Row[] = STREET.map((row) =>
  row[0] === 'MISTAKEN_MANDATE'
    ? ['MISTAKEN_MANDATE', 4, 3, 'Polisen leder. Stödsamtal sker utan polis.', 2, 3]
    : row,
);

const ITEMS: Readonly<Partial<Record<PassType, readonly RiskItemRecord[]>>> = {
  STREET: STREET.map(item),
  DIGITAL: DIGITAL.map(item),
  PREMISES: PREMISES.map(item),
  JOINT_POLICE: JOINT_POLICE.map(item),
};

interface Writers {
  readonly author: PersonKey;
  readonly approver: PersonKey;
}

/** Author and approver are never the same (INV-21). */
const WRITERS: Readonly<Partial<Record<AgencyKey, Writers>>> = {
  'SOC-LUND': { author: 'socialsekreterare1@soc-lund', approver: 'enhetschef@soc-lund' },
  'FA-HBG': { author: 'faltarbetare1@fa-hbg', approver: 'verksamhetschef@fa-hbg' },
  'SOC-HBG': { author: 'socialsekreterare1@soc-hbg', approver: 'enhetschef@soc-hbg' },
};

export interface RiskFor {
  readonly agencyKey: AgencyKey;
  readonly type: PassType;
  readonly areaGroup: string;
  readonly heardOn: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export function standingRiskKey(agencyKey: AgencyKey, type: PassType, areaGroup: string): string {
  return `SR-${agencyKey}-${type}-${areaGroup}`;
}

/** An approved assessment; `suffix` tells one round from the next. */
export function approvedRisk(risk: RiskFor, suffix = ''): StandingRiskRecord {
  const items = ITEMS[risk.type];
  const writers = WRITERS[risk.agencyKey];
  if (!items || !writers) throw new Error(`No risk for ${risk.agencyKey} ${risk.type}`);
  const { agencyKey, type, areaGroup, heardOn, validFrom, validTo } = risk;
  return {
    key: standingRiskKey(agencyKey, type, areaGroup) + suffix,
    agencyKey,
    type,
    areaGroup,
    items,
    ...writers,
    safetyRepHeardOn: heardOn,
    validFrom,
    validTo,
    state: 'APPROVED',
  };
}

/** The worst of what remains, 1–25; 15 and more means the pass is not carried out. */
export function residual(risk: StandingRiskRecord): number {
  return Math.max(...risk.items.map((each) => each.residualProbability * each.residualConsequence));
}

const SPRING = { heardOn: '2022-04-27', validFrom: '2022-05-02', validTo: '2022-10-31' };
const AUTUMN = { heardOn: '2022-08-24', validFrom: '2022-08-26', validTo: '2023-02-25' };
const HBG = { heardOn: '2022-05-25', validFrom: '2022-05-30', validTo: '2022-11-29' };

const LUND_EMPLOYERS: readonly AgencyKey[] = ['SOC-LUND', 'FA-HBG'];
const HBG_EMPLOYERS: readonly AgencyKey[] = ['SOC-HBG', 'FA-HBG'];

/** Those of field.md 11.3. The police assess in their own structure each time. */
export const STANDING_RISKS_2022: readonly StandingRiskRecord[] = [
  ...LUND_EMPLOYERS.flatMap((agencyKey) => [
    approvedRisk({ agencyKey, type: 'STREET', areaGroup: 'LU-INRE', ...SPRING }),
    approvedRisk({ agencyKey, type: 'STREET', areaGroup: 'LU-NORRA', ...SPRING }),
    approvedRisk({ agencyKey, type: 'DIGITAL', areaGroup: 'LU-NAT', ...SPRING }),
    approvedRisk({ agencyKey, type: 'JOINT_POLICE', areaGroup: 'LU-INRE', ...AUTUMN }),
  ]),
  ...HBG_EMPLOYERS.map((agencyKey) =>
    approvedRisk({ agencyKey, type: 'PREMISES', areaGroup: 'HB-INRE', ...HBG }),
  ),
];
