import type pg from 'pg';
import { asOperator } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import { type Outcome, putRow } from './put-row.js';

/** Where the model came from, where it is tried, and a town to compare with (field.md 7.3). */
export const SITE_KINDS = ['ORIGIN', 'PILOT', 'REFERENCE'] as const;

/** A town as the operator gives it; what is left out stays, or gets its default. */
export interface SiteOrder {
  /** It stands in the address: 2 to 30 small letters, digits and dashes. */
  readonly key: string;
  readonly name?: string | undefined;
  /** Four digits, of Statistics Sweden. */
  readonly municipalityCode?: string | undefined;
  /** Of `SITE_KINDS`; default PILOT. */
  readonly kind?: string | undefined;
}

export const isSlug = (key: string) => /^[a-z0-9-]{2,30}$/.test(key);
export const SLUG = '2 to 30 of a–z, digits and dashes';

/**
 * Adds a town, or changes one: nobody has a ring there yet.
 * @throws {Error} with a line for each option that is wrong
 */
export async function addSite(
  owner: pg.Client,
  site: SiteOrder,
  isDryRun = false,
): Promise<Outcome> {
  const { key, name, municipalityCode, kind } = site;
  const faults = new OptionFaults();
  faults.unless(isSlug(key), 'key', `${SLUG}: lund.`);
  faults.checkText(name, 'name', 2, 60);
  if (municipalityCode !== undefined) {
    faults.unless(/^\d{4}$/.test(municipalityCode), 'municipality', 'four digits: 1281.');
  }
  if (kind !== undefined) {
    const isKnown = (SITE_KINDS as readonly string[]).includes(kind);
    faults.unless(isKnown, 'kind', `one of ${SITE_KINDS.join(', ')}.`);
  }
  const { rowCount } = await owner.query('select from site where key = $1', [key]);
  if (!rowCount && name === undefined) faults.add('name', 'a new town needs one.');
  faults.throwAny();
  return asOperator(
    owner,
    'site:add',
    async (concerns) => {
      await concerns(null);
      return putRow(owner, {
        table: 'site',
        by: { key },
        values: { name, municipality_code: municipalityCode, kind },
        defaults: { kind: 'PILOT' },
      });
    },
    isDryRun,
  );
}
