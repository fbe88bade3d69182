import { randomUUID } from 'node:crypto';
import { isAgencyKind, isAuthority } from '@stad/identity/rules/agency.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';

export interface NewAgency {
  /** SOC-LUND: 2 to 20 capital letters, digits and dashes. */
  readonly key: string;
  readonly name: string;
  /** The name beside a function: Samverkanspolis 1, *Polisen Lund*. */
  readonly shortName: string;
  readonly kind: string;
  readonly orgNumber: string | null;
  /** What binds its people to secrecy: OSL_26, OSL_18_35, OSL_OTHER, UNDERTAKING, NONE. */
  readonly secrecyRegime: string;
}

/**
 * Adds a participating organisation, which has nobody yet. Nobody inside the portal can: it would decide
 * for another organisation. Throws a sentence for whoever runs the command.
 */
export async function addAgency(owner: pg.Client, agency: NewAgency): Promise<string> {
  if (!/^[A-Z0-9-]{2,20}$/.test(agency.key)) {
    throw new Error('The key is 2 to 20 capital letters, digits and dashes: SOC-LUND.');
  }
  if (!isAgencyKind(agency.kind)) throw new Error(`There is no kind of agency ${agency.kind}.`);
  const known = await owner.query('select from agency where key = $1', [agency.key]);
  if (known.rowCount) throw new Error(`There is an agency ${agency.key} already.`);
  const id = randomUUID();
  return asOperator(owner, 'agency:add', async (concerns) => {
    await concerns(id);
    await owner.query(
      `insert into agency (id, key, name, short_name, kind, org_number, is_public_authority, secrecy_regime)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        id,
        agency.key,
        agency.name,
        agency.shortName,
        agency.kind,
        agency.orgNumber,
        isAuthority(agency.kind),
        agency.secrecyRegime,
      ],
    );
    return id;
  });
}
