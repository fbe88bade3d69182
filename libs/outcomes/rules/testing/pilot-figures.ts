import { TRAINING_TARGETS } from '@stad/activities/seminars/rules/demo/pilot-seminars.js';
import { knowledgeGain } from '@stad/activities/seminars/rules/evaluation.js';
import { PILOT_ACTORS } from '@stad/actors/rules/demo/pilot-actors.js';
import { orThrow } from '@stad/platform/rules/result.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { reach } from '../calculators/attendance.js';
import { capabilityIndex } from '../calculators/capability.js';
import { fieldFigures } from '../calculators/field-reports.js';
import { handoversByReceiver, RECEIVERS, timeToHandover } from '../calculators/handovers.js';
import { workEnvironmentIncidents } from '../calculators/incidents.js';
import { activeActors, operativeAgreements } from '../calculators/network.js';
import { nightsCovered } from '../calculators/nights.js';
import { passesCarriedOut, talksInTime } from '../calculators/passes.js';
import type { Share } from '../calculators/share.js';
import { trainingCoverage } from '../calculators/training.js';
import { sum } from '../demo/adding-up.js';
import * as facts from '../demo/pilot-facts.js';
import type { KpiExpectation } from '../demo/types.js';
import { type Figure, figureText, numberText } from '../figure.js';
import { CAPABILITY_2022 } from '../pilot-inventory/capability.js';
import { INCIDENTS_2022 } from '../pilot-inventory/safety.js';

/** A figure of the pilot, worked out of its records by the calculators and published by the rule. */
export type PilotFigure = Omit<KpiExpectation, 'name'>;

const said = (figure: Figure) => figureText(figure, 'sv').replace(/[\u00a0\u202f]/g, ' ');

/** Every figure of field.md 11.6 as the records give it, for one audience. */
export function pilotFigures(audience: Audience): readonly PilotFigure[] {
  const ofOperations = (code: string, value: number): PilotFigure => ({
    code,
    value,
    published: said(publish(RawCounts.total('operations', { all: value }), audience).total),
  });
  return [
    ...learning(ofOperations),
    ...network(ofOperations),
    ...field(audience, ofOperations),
    ...handovers(audience),
    ...nightsAndMoney(audience),
  ];
}

type OfOperations = (code: string, value: number) => PilotFigure;

function learning(ofOperations: OfOperations): PilotFigure[] {
  const { participants, organisations } = reach(facts.ATTENDANCE_FACTS);
  const coverage = trainingCoverage(facts.QUALIFICATION_FACTS, TRAINING_TARGETS);
  const shares = Object.values(coverage);
  const gain = knowledgeGain(facts.EVALUATIONS)?.gain ?? Number.NaN;
  return [
    ofOperations('K01', participants),
    ofOperations('K02', organisations),
    {
      code: 'K03',
      value: mapped(coverage, ({ numerator }) => numerator),
      of: mapped(coverage, ({ denominator }) => denominator),
      published: shares.map((share) => said({ ...share, decimals: 0 })).join('; '),
    },
    {
      code: 'K04',
      value: gain,
      published: said({ measure: gain, decimals: 2, signed: true }),
    },
  ];
}

function network(ofOperations: OfOperations): PilotFigure[] {
  const { to } = facts.PILOT_PERIOD;
  return [
    ofOperations('K07', activeActors(PILOT_ACTORS, to)),
    ofOperations('K08', operativeAgreements(facts.agreementsOf('lund'), to)),
  ];
}

function field(audience: Audience, ofOperations: OfOperations): PilotFigure[] {
  const { K10, hoursByKind, cardsToTargetGroup, cardsToStaff, ...counts } = orThrow(
    fieldFigures(facts.REPORT_FACTS),
  );
  // Each agency counts its own passes: the published form must hold against what one of them knows.
  const ofPersons = (code: keyof typeof counts | 'K18A'): string => {
    const pick = (agencyKey: string) => {
      const own = facts.REPORT_FACTS.filter((report) => report.agencyKey === agencyKey);
      const figures = orThrow(fieldFigures(own));
      return code === 'K18A' ? figures.cardsToTargetGroup : figures[code];
    };
    return said(publish(RawCounts.total('persons', byAgency(pick)), audience).total);
  };
  const { SOCIAL_SERVICES = 0, POLICE = 0, NGO = 0 } = hoursByKind;
  const hours = [K10, SOCIAL_SERVICES, POLICE, NGO].map((each) => said({ shown: each }));
  const talks = talksInTime(facts.PASS_FACTS);
  return [
    ofOperations('K09', passesCarriedOut(facts.PASS_FACTS)),
    {
      code: 'K10',
      value: { total: K10, ...hoursByKind },
      published: `${hours[0]} (socialtjänst ${hours[1]}, polis ${hours[2]}, Frälsningsarmén ${hours[3]})`,
    },
    ...(['K11', 'K11A', 'K12', 'K13', 'K13A', 'K14'] as const).map((code) => ({
      code,
      value: counts[code],
      published: ofPersons(code),
    })),
    ofOperations('K18', counts.K18),
    {
      code: 'K18A',
      value: { targetGroup: cardsToTargetGroup, staff: cardsToStaff },
      published: `${ofPersons('K18A')}, och ${cardsToStaff} till personal`,
    },
    ofOperations('K19', counts.K19),
    ofOperations('K20', workEnvironmentIncidents(INCIDENTS_2022)),
    share('K21', talks, audience),
  ];
}

function handovers(audience: Audience): PilotFigure[] {
  const { total, by } = handoversByReceiver(facts.HANDOVER_FACTS);
  const senders = [...new Set(facts.HANDOVER_FACTS.map(({ agencyKey }) => agencyKey))];
  const of = (agencyId: string) =>
    handoversByReceiver(facts.HANDOVER_FACTS.filter(({ agencyKey }) => agencyKey === agencyId)).by;
  const table = publish(
    new RawCounts({
      subject: 'persons',
      dimensions: [{ key: 'receiver', categories: RECEIVERS }],
      contributions: senders.map((agencyId) => ({
        agencyId,
        cells: RECEIVERS.map((receiver) => of(agencyId)[receiver]),
      })),
    }),
    audience,
  );
  const told = table.cells.flatMap((cell, at) =>
    'shown' in cell && table.form !== 'totalOnly'
      ? [`${RECEIVER_NAMES[RECEIVERS[at] ?? ''] ?? RECEIVERS[at]} ${said(cell)}`]
      : [],
  );
  const rest = table.together ? [`övriga mottagare tillsammans ${said(table.together.value)}`] : [];
  const minutes = timeToHandover(facts.HANDOVER_FACTS) ?? Number.NaN;
  const children = byAgency((agencyKey) =>
    senders.includes(agencyKey as (typeof senders)[number]) ? of(agencyKey).CHILD_CONCERN : 0,
  );
  return [
    {
      code: 'K15',
      value: {
        total,
        ...Object.fromEntries(Object.entries(by).filter(([, count]) => count > 0)),
      },
      published: [said(table.total), ...told, ...rest].join('; '),
    },
    {
      code: 'K16',
      value: minutes,
      published: said({ measure: minutes, decimals: 0, unit: 'minutes' }),
    },
    {
      code: 'K17',
      value: by.CHILD_CONCERN,
      published: said(publish(RawCounts.total('persons', children), audience).total),
    },
  ];
}

const RECEIVER_NAMES: Readonly<Record<string, string>> = { NGO_SUPPORT: 'Frälsningsarmén' };

/** The day from which Lund's social on-call answers until two (field.md 11.3). */
const LONGER_EVENINGS = '2022-05-16';

function nightsAndMoney(audience: Audience): PilotFigure[] {
  const { from, to } = facts.PILOT_PERIOD;
  const nights = nightsCovered(from, to, facts.ON_CALL_SPANS);
  const before = nightsCovered(from, '2022-05-15', facts.ON_CALL_SPANS);
  const after = nightsCovered(LONGER_EVENINGS, to, facts.ON_CALL_SPANS);
  const split = (pick: (share: Share) => number) => ({
    total: pick(nights),
    before: pick(before),
    after: pick(after),
  });
  const index = (siteKey: string, round: string) =>
    capabilityIndex(
      CAPABILITY_2022.find((each) => each.siteKey === siteKey && each.round === round)?.scores ??
        [],
    );
  const sites = ['lund', 'helsingborg', 'kronhamn'];
  const rounds = sites.flatMap((site) =>
    ['BASELINE', 'END'].map((round) => [`${site} ${round}`, index(site, round)] as const),
  );
  const names = ['Lund', 'Helsingborg', 'Kronhamn'];
  const change = names.map((name, at) => {
    const [first, last] = ['BASELINE', 'END'].map((round) =>
      numberText(index(sites[at] ?? '', round), 1, 'sv'),
    );
    return `${name} ${first} → ${last}`;
  });
  return [
    {
      code: 'K23',
      value: Object.fromEntries(rounds),
      published: `${change.join('; ')} (självskattning)`,
    },
    {
      code: 'K24',
      value: BOOKS.numerator,
      of: BOOKS.denominator,
      published: said({ ...rated(BOOKS, audience), decimals: 1, unit: 'kronor' }),
    },
    {
      code: 'K26',
      value: split(({ numerator }) => numerator),
      of: split(({ denominator }) => denominator),
      published: said({ ...rated(nights, audience), decimals: 0, unit: 'dates' }),
    },
  ];
}

/** What stands in for the books, which reports hold the grant's records to. */
const BOOKS: Share = { numerator: 420_850, denominator: 480_000 };

function share(code: string, each: Share, audience: Audience): PilotFigure {
  return {
    code,
    value: each.numerator,
    of: each.denominator,
    published: said({ ...rated(each, audience), decimals: 0 }),
  };
}

/** Both numbers of a rate of staff, passes, dates or money; throws when the rule keeps one back. */
function rated({ numerator, denominator }: Share, audience: Audience): Share {
  const shown = (value: number): number => {
    const cell = publish(RawCounts.total('operations', { all: value }), audience).total;
    if (!('shown' in cell)) throw new RangeError('a rate of operations is shown');
    return cell.shown;
  };
  return { numerator: shown(numerator), denominator: shown(denominator) };
}

function byAgency(pick: (agencyKey: string) => number): Record<string, number> {
  const keys = [
    ...new Set([...facts.REPORT_FACTS, ...facts.HANDOVER_FACTS].map((each) => each.agencyKey)),
  ];
  return Object.fromEntries(keys.map((key) => [key, pick(key)]));
}

function mapped<From, To>(record: Readonly<Record<string, From>>, to: (each: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, to(each)]));
}

/** What the seminars' evaluations weigh together to, unrounded (field.md 11.4). */
export function weightedMeans(): { readonly before: number; readonly after: number } {
  const gain = knowledgeGain(facts.EVALUATIONS);
  return { before: gain?.meanBefore ?? Number.NaN, after: gain?.meanAfter ?? Number.NaN };
}

/** Answers behind them. */
export const ANSWERS = sum(facts.EVALUATIONS.map(({ answers }) => answers));
