import type { Problem } from '@stad/platform/rules/problem.js';
import { AREA_KINDS } from '@stad/programme/rules/area.js';
import { type AreaText, type KnownArea, planAreas } from '@stad/programme/rules/area-import.js';
import type pg from 'pg';
import { asOperator } from './as-operator.js';
import { OptionFaults } from './option-faults.js';
import { idOf, type Outcome, putRow } from './put-row.js';

/** An area of a town as the operator gives it, by the same rule as a project lead's file. */
export interface AreaOrder extends Omit<AreaText, 'row'> {
  readonly siteKey: string;
}

const OPTION: Readonly<Record<string, string>> = {
  code: 'code',
  name: 'name',
  areaGroup: 'group',
  kind: 'kind',
};

const SAID: Readonly<Record<string, string>> = {
  AREA_CODE_UNREADABLE: 'the town’s letters, then the area’s: LU-CENTRUM.',
  AREA_NAME_UNREADABLE: '2 to 60 signs.',
  AREA_NAME_TOO_FINE: 'a district or a named public zone, never a street with a number.',
  AREA_GROUP_UNREADABLE: 'as a code: LU-INRE.',
  AREA_GROUP_STANDS: 'the group of an area stands: risk assessments are made for it.',
  AREA_KIND_UNKNOWN: `one of ${AREA_KINDS.join(', ')}.`,
  COLUMN_EMPTY: 'a new area needs it.',
};

/**
 * Adds an area to a town, or changes its name or kind. The project lead does the same from a file.
 * @throws {Error} with a line for each option that is wrong
 */
export async function addArea(
  owner: pg.Client,
  { siteKey, ...text }: AreaOrder,
  isDryRun = false,
): Promise<Outcome> {
  const faults = new OptionFaults();
  const site = await idOf(owner, 'site', siteKey);
  if (site === undefined) faults.add('site', `there is no town ${siteKey}: npm run site:add.`);
  const { rows: known } = await owner.query<KnownArea>(
    'select id, code, name, area_group as "areaGroup", kind from area where site_id = $1',
    [site ?? null],
  );
  const [planned] = planAreas([{ row: 2, ...text }], known, new Date());
  for (const problem of planned?.problems ?? []) faults.add(...sentenceOf(problem));
  faults.throwAny();
  return asOperator(
    owner,
    'area:add',
    async (concerns) => {
      await concerns(null);
      const values = planned?.values;
      if (!values || site === undefined) return { outcome: 'UNCHANGED', changes: [] };
      const { code, name, areaGroup, kind } = values;
      return putRow(owner, {
        table: 'area',
        by: { site_id: site, code },
        values: { name, area_group: areaGroup, kind },
      });
    },
    isDryRun,
  );
}

const sentenceOf = ({ code, field }: Problem): [string, string] => [
  OPTION[field ?? ''] ?? 'code',
  SAID[code] ?? code,
];
