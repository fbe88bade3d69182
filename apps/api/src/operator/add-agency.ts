import { AGENCY_KINDS, isAgencyKind, isAuthority, secrecyOf } from '@stad/identity/rules/agency.js';
import { orgNumber as orgNumberOf } from '@stad/safeguards/rules/identifiers/identifiers.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import { type Outcome, putRow } from './put-row.js';

/** What binds the people of an organisation to secrecy. */
export const SECRECY_REGIMES = ['OSL_26', 'OSL_18_35', 'OSL_OTHER', 'UNDERTAKING', 'NONE'] as const;

/** A participating organisation as the operator gives it; what is left out stays, or gets its default. */
export interface AgencyOrder {
  /** SOC-LUND: 2 to 20 capital letters, digits and dashes. */
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  /** The name beside a function: Samverkanspolis 1, *Polisen Lund*. Default the name. */
  readonly shortName?: string | undefined;
  readonly orgNumber?: string | undefined;
  /** Of `SECRECY_REGIMES`; default by kind. */
  readonly secrecyRegime?: string | undefined;
}

/**
 * Adds a participating organisation, which has nobody yet, or changes its name. Nobody inside the portal can:
 * it would decide for another organisation. The kind stands, since rights rest on it.
 * @throws {Error} with a line for each option that is wrong
 */
export async function addAgency(
  owner: pg.Client,
  agency: AgencyOrder,
  isDryRun = false,
): Promise<Outcome & { readonly id: string }> {
  const { key, name, kind, shortName, orgNumber, secrecyRegime } = agency;
  const faults = new OptionFaults();
  faults.unless(
    /^[A-Z0-9-]{2,20}$/.test(key),
    'key',
    '2 to 20 capital letters, digits and dashes: SOC-LUND.',
  );
  faults.unless(isAgencyKind(kind), 'kind', `one of ${AGENCY_KINDS.join(', ')}.`);
  faults.checkText(name, 'name', 2, 120);
  faults.checkText(shortName, 'short', 2, 60);
  const number = orgNumber === undefined ? undefined : orgNumberOf(orgNumber);
  faults.unless(orgNumber === undefined || number !== undefined, 'org', 'an organisation number.');
  if (secrecyRegime !== undefined) {
    const isKnown = (SECRECY_REGIMES as readonly string[]).includes(secrecyRegime);
    faults.unless(isKnown, 'secrecy', `one of ${SECRECY_REGIMES.join(', ')}.`);
  }
  const known = await owner.query<{ id: string; kind: string }>(
    'select id, kind from agency where key = $1',
    [key],
  );
  const [row] = known.rows;
  if (row && row.kind !== kind) {
    faults.add(
      'kind',
      `there is an agency ${key} already, of kind ${row.kind}, and its kind stands.`,
    );
  }
  faults.throwAny();
  return asOperator(
    owner,
    'agency:add',
    async (concerns) => {
      const id = row?.id ?? (await newId(owner));
      await concerns(id);
      return putRow(owner, {
        table: 'agency',
        by: { key },
        values: {
          name,
          short_name: shortName,
          org_number: number,
          secrecy_regime: secrecyRegime,
        },
        defaults: {
          id,
          short_name: name,
          kind,
          is_public_authority: isAuthority(kind),
          secrecy_regime: secrecyOf(kind),
        },
      });
    },
    isDryRun,
  );
}

/** Known before the row is there: the event of its birth already stands in its own log. */
async function newId(owner: pg.Client): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('select gen_random_uuid() as id');
  return rows[0]?.id as string;
}
