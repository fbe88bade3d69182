import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import { atLocal } from '@stad/platform/rules/time.js';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
// @ts-expect-error -- tools of plain JavaScript
import * as menu from '../../../tools/checks/menu-entries.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { filesUnder } from '../../../tools/codegen/files.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { readDocuments, trustedDocuments } from '../../../tools/codegen/trusted-documents.mjs';
import { LoadedDemo } from './demo-stage.js';

/**
 * Each of the 21 functions of the demo asks what each entry of its menu asks, as the pages write it: an entry whose
 * reads are all refused, or that has nothing to read and nothing to begin, should not be there.
 */
const TODAY = '2026-11-30';
const root = join(import.meta.dirname, '../../..');
const schemaText = readFileSync(join(root, 'apps/api/schema.graphql'), 'utf8');
const schema = buildSchema(schemaText);
readDocuments(
  ['libs', 'apps/web'].flatMap((folder: string) =>
    filesUnder(join(root, folder), (name: string) => name.endsWith('.graphql')),
  ),
  schemaText,
);

interface Menu {
  readonly title: string;
  readonly role: string;
  readonly entries: readonly string[];
}
const MENUS: readonly Menu[] = menu.menusOf(root);
const askers = menu.askersOf(readFileSync(join(root, 'docs/VISIBILITY.md'), 'utf8'));
const pages = new Map<string, string>(
  menu.pagesOf(root).map(({ path, module }: { path: string; module: string }) => [path, module]),
);

/** What the demo has nothing of at that moment for one who would read it, with why: no fault of the entry. */
const EMPTY_NOW: Readonly<Record<string, string>> = {
  '/faltpass/i-natt': 'passes of one night, by the clock of the database',
  '/delningar': 'shares of what one’s own agency planned and sent; the police have sent none',
};

let demo: LoadedDemo;
let programmeId: string;
beforeAll(async () => {
  demo = await LoadedDemo.on(TODAY);
  programmeId = await demo.idOf('programme', 'lopande');
});
afterAll(() => demo?.close());

interface Asked {
  readonly fields: readonly string[];
  readonly isQuery: boolean;
  readonly text: string;
  readonly definition: OperationDefinitionNode;
}

/** The operations that a page and what it imports of its own domain can send. */
function operationsOf(path: string): readonly Asked[] {
  const names = new Set<string>(menu.operationsFrom(pages.get(path)));
  return [...names].flatMap((name): Asked[] => {
    const text = trustedDocuments.get(name.replace(/Document$/, ''))?.text;
    if (!text) return [];
    const definition = parse(text).definitions.find(
      (each): each is OperationDefinitionNode => each.kind === 'OperationDefinition',
    );
    if (!definition) return [];
    const fields = definition.selectionSet.selections.map((each) =>
      'name' in each ? each.name.value : '',
    );
    return [{ fields, isQuery: definition.operation === 'query', text, definition }];
  });
}

/** What a page sends where somebody opens it at a town; null where it asks for one record. */
function variablesAt(siteId: string, { definition }: Asked): Record<string, unknown> | null {
  const known: Record<string, unknown> = { siteId, programmeId, first: 5, offset: 0 };
  const variables: Record<string, unknown> = {};
  for (const { variable, type } of definition.variableDefinitions ?? []) {
    const name = variable.name.value;
    const asked = typeFromAST(schema, type as never);
    const named = asked && getNamedType(asked);
    if (isInputObjectType(named)) {
      const fields = Object.entries(named.getFields());
      if (fields.some(([key, field]) => isNonNullType(field.type) && !(key in known))) return null;
      variables[name] = Object.fromEntries(
        fields.flatMap(([key]) => (key in known ? [[key, known[key]]] : [])),
      );
    } else if (name in known) variables[name] = known[name];
    else if (named?.name === 'Boolean') variables[name] = false;
    else if (asked && isNonNullType(asked)) return null;
  }
  return variables;
}

const isSomething = (data: unknown) =>
  !/^\{("\w+":(null|\[\]|\{("total":0|"endCursor":null|"rows":\[\]|,)*\}),?)*\}$/.test(
    JSON.stringify(data ?? {}),
  );

it.each(MENUS.map(({ title, role, entries }) => [title, role, entries] as const))(
  '%s reads or may begin something behind each entry (%s)',
  async (title, role, entries) => {
    const { rows } = await demo.owner.query(
      `select m.work_email as email, r.site_id as site from membership m join agency a on a.id = m.agency_id
         left join site_agency r on r.agency_id = a.id and r.tier <> 'FUNDER'
       where m.function_title = $1 and $2 = any (m.roles)
       order by a.key = 'SOC-LUND' desc, r.tier = 'CORE' desc, r.site_id = (select id from site where key = 'lund') desc
       limit 1`,
      [title, role],
    );
    const caller = await demo.as(
      rows[0].email.replace(/\.example$/, '') as PersonKey,
      atLocal(TODAY, '12:00'),
    );
    const faults: string[] = [];
    for (const path of entries) {
      const operations = operationsOf(path);
      if (operations.length === 0) continue;
      const begins = operations.some(
        ({ isQuery, fields }) =>
          !isQuery && fields.some((field) => menu.mayAsk(askers.get(field), role)),
      );
      let [asked, answered, something] = [0, 0, false];
      for (const operation of operations.filter(({ isQuery }) => isQuery)) {
        const variables = variablesAt(rows[0].site, operation);
        if (!variables) continue;
        asked += 1;
        const { data, problems } = await caller.run(operation.text, variables);
        if (problems.length > 0) continue;
        answered += 1;
        something ||= isSomething(data);
      }
      if (asked > 0 && answered === 0) faults.push(`${path}: every read is refused`);
      else if (!something && !begins && !EMPTY_NOW[path])
        faults.push(`${path}: nothing to read, nothing to begin`);
    }
    expect(entries.length).toBeGreaterThan(3);
    expect(faults).toEqual([]);
  },
);
