import type { Problem } from '@stad/platform/rules/problem.js';
import { localDate } from '@stad/platform/rules/time.js';
import { type KnownRing, planRing, type RingStep } from '@stad/programme/rules/ring-change.js';
import { TIERS, type Tier } from '@stad/programme/rules/tier.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import { idOf, type Outcome } from './put-row.js';

/** The part an agency has at a town, as the operator gives it. */
export interface RingOrder {
  readonly siteKey: string;
  readonly agencyKey: string;
  /** Of `TIERS`. CORE plans and takes part; NETWORK follows; FUNDER and OBSERVER read what is open. */
  readonly tier: string;
  /** The first day; default today. */
  readonly from?: string | undefined;
  /** The last day, or `none` for until further notice; default as it stands. */
  readonly to?: string | undefined;
}

const SAID: Readonly<Record<string, (params: Problem['params']) => string>> = {
  RING_ENDS_BEFORE_START: () => 'the last day is before the first.',
  RING_OF_THE_PAST: () => 'days that are over stand as they were.',
  RING_FOLLOWS: (params) =>
    `another ring of the agency begins on ${params?.['from']}; end before it.`,
};

/**
 * Gives an agency its ring at a town: in force from the first day on, at the next request of its people.
 * The core group decides who takes part (field.md 7.3); the operator writes down what it decided.
 * @throws {Error} with a line for each option that is wrong
 */
export async function setRing(
  owner: pg.Client,
  ring: RingOrder,
  isDryRun = false,
  now = new Date(),
): Promise<Outcome> {
  const { siteKey, agencyKey, tier, to } = ring;
  const today = localDate(now);
  const from = ring.from ?? today;
  const faults = new OptionFaults();
  const site = await idOf(owner, 'site', siteKey);
  const agency = await idOf(owner, 'agency', agencyKey);
  if (site === undefined) faults.add('site', `there is no town ${siteKey}: npm run site:add.`);
  if (agency === undefined) {
    faults.add('agency', `there is no agency ${agencyKey}: npm run agency:add.`);
  }
  faults.unless(isTier(tier), 'tier', `one of ${TIERS.join(', ')}.`);
  faults.checkDate(from, 'from');
  if (to !== 'none') faults.checkDate(to, 'to');
  faults.throwAny();
  return asOperator(
    owner,
    'ring:set',
    async (concerns) => {
      await concerns(agency ?? null);
      const { rows } = await owner.query<KnownRing>(
        `select id, tier, valid_from::text as "validFrom", valid_to::text as "validTo"
         from site_agency where site_id = $1 and agency_id = $2 order by valid_from for update`,
        [site, agency],
      );
      const wanted = { tier: tier as Tier, from, to: to === 'none' ? null : to };
      const planned = planRing(rows, wanted, today);
      if (!planned.ok) {
        for (const { code, field, params } of planned.problems) {
          faults.add(field ?? 'from', SAID[code]?.(params) ?? code);
        }
        faults.throwAny();
        return { outcome: 'UNCHANGED', changes: [] };
      }
      for (const step of planned.value) await carryOut(owner, [site, agency], step);
      const isNew = rows.length === 0;
      const changes = planned.value.map((step) => said(step, rows));
      if (changes.length === 0) return { outcome: 'UNCHANGED', changes };
      return { outcome: isNew ? 'NEW' : 'CHANGED', changes };
    },
    isDryRun,
  );
}

const isTier = (tier: string): tier is Tier => (TIERS as readonly string[]).includes(tier);

async function carryOut(
  owner: pg.Client,
  place: readonly (string | undefined)[],
  step: RingStep,
): Promise<void> {
  if (step.does === 'BEGIN') {
    await owner.query(
      `insert into site_agency (site_id, agency_id, tier, valid_from, valid_to)
       values ($1, $2, $3, $4, $5)`,
      [...place, step.tier, step.validFrom, step.validTo],
    );
    return;
  }
  await owner.query(
    'update site_agency set tier = coalesce($2, tier), valid_to = $3 where id = $1',
    [step.id, step.does === 'TURN' ? step.tier : null, step.validTo],
  );
}

function said(step: RingStep, rings: readonly KnownRing[]): string {
  const end = step.validTo ?? 'until further notice';
  if (step.does === 'BEGIN') return `${step.tier}: ${step.validFrom} → ${end}`;
  const old = rings.find(({ id }) => id === step.id);
  const tier = step.does === 'TURN' ? `${old?.tier} becomes ${step.tier}` : old?.tier;
  return `${tier}: ${old?.validFrom} → ${end}`;
}
