import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../launcher/steps/terminal.mjs';
import { addressOf } from './names.mjs';

/**
 * The lines by which the house knows a domain, written into it.
 *
 * @param {{ root: string, name: object, domain: string, isType: boolean }} made
 * @returns {{ file: string, lines: string[] }[]} what was added, for people to read
 * @throws {Refusal} when a file has not the place where a line belongs
 */
export function addSharedLines(made) {
  const { root, isType } = made;
  const added = [...listings(made), ...(isType ? [] : tier(made)), whoSees(made), visits(made)];
  return added.map(({ file, edits }) => {
    const path = join(root, file);
    let text = readFileSync(path, 'utf8');
    for (const { before, instead, lines } of edits) {
      if (!(before ?? instead.what).test(text)) {
        throw new Refusal(`${file} has no place for ${lines[0]}`);
      }
      const whole = lines.map((line) => `${line}\n`).join('');
      text = instead
        ? text.replace(instead.what, () => instead.by)
        : text.replace(before, (place) => `${whole}${place}`);
    }
    writeFileSync(path, text);
    return { file, lines: edits.flatMap(({ lines }) => lines) };
  });
}

/** Lists that hold a value of each domain: an import and an entry. Biome puts the imports in order. */
function listings({ name, domain, isType }) {
  const camel = camelOf(name.many);
  const one = camelOf(name.one);
  const entry = (file, value, from, before) => ({
    file,
    edits: [
      { before, lines: [`  ${value},`] },
      {
        before: /^import /m,
        lines: [`import { ${value.replace('...', '')} } from '@stad/${domain}/${from}';`],
      },
    ],
  });
  const inOneLine = (file, value, from) => ({
    file,
    edits: [
      { instead: { what: /,?\s*\];/, by: `, ${value}];` }, lines: [`  ${value},`] },
      { before: /^import /m, lines: [`import { ${value} } from '@stad/${domain}/${from}';`] },
    ],
  });
  return [
    entry(
      'apps/api/src/domains.ts',
      `${camel}Domain`,
      `api/${name.many}.domain.js`,
      isType ? /^ {2}outcomesDomain,/m : /^ {2}activitiesCoreDomain,/m,
    ),
    entry(
      'apps/web/src/pages.ts',
      `...${camel}Pages`,
      'web/menu/pages.js',
      /^ {2}\.\.\.outcomesPages,/m,
    ),
    inOneLine(
      'apps/api/src/demo/domain-records.ts',
      `${camel}Demo`,
      `api/demo/${name.many}.demo.js`,
    ),
    inOneLine('apps/api/test/trials.ts', `${one}Trials`, 'api/testing/trials.js'),
    ...(isType
      ? [
          inOneLine('libs/activities/all/web/kinds.ts', `${one}Kind`, 'web/kind/kind.js'),
          entry(
            'libs/activities/all/api/testing/ground.ts',
            `${camel}Ground`,
            'api/testing/ground.js',
            /^\]\)/m,
          ),
        ]
      : []),
  ];
}

/** Above who answers when and what the law says, below activities: move it where it belongs. */
function tier({ domain }) {
  return [
    {
      file: 'tools/module-boundaries.mjs',
      edits: [{ before: /^ {2}\['activities\/core'\],/m, lines: [`  ['${domain}'],`] }],
    },
    {
      file: 'docs/ARCHITECTURE.md',
      edits: [
        {
          instead: { what: / → activities\/core/, by: ` → ${domain} → activities/core` },
          lines: [`${domain} →`],
        },
      ],
    },
  ];
}

/** The second opinion is written by hand: these lines say what the sample’s say, until somebody says better. */
function whoSees({ root, name, isType }) {
  const file = 'docs/VISIBILITY.md';
  const [one, many] = [camelOf(name.one), camelOf(name.many)];
  const Pascal = one[0].toUpperCase() + one.slice(1);
  const words = name.many.replaceAll('-', ' ');
  const planners = 'FIELD, MANAGER, PROJECT_LEAD, DEVELOPMENT_LEAD, THEME_COORDINATOR';
  const rows = isType
    ? [
        [
          one,
          'ALL',
          'own; shared with my agency; confirmed ones of my sites; who comes, own and shared alone',
        ],
        [`plan${Pascal}`, planners, 'sites and programmes of my agency'],
        [`change${Pascal}`, planners, `${words} of my agency`],
        [`step${Pascal}`, planners, `${words} of my agency`],
        [`cancel${Pascal}`, planners, `${words} of my agency`],
        [`delete${Pascal}Draft`, planners, 'drafts of my agency'],
      ]
    : [
        [many, 'CORE', `${words} of my agency`],
        [one, 'CORE', `${words} of my agency`],
        [`add${Pascal}`, 'CORE', 'sites of my agency'],
        [`change${Pascal}`, 'CORE', `${words} of my agency`],
        [`step${Pascal}`, 'CORE', `${words} of my agency`],
      ];
  const known = [...readFileSync(join(root, file), 'utf8').matchAll(/^\| `(\w+)` \|/gm)].map(
    ([, field]) => field,
  );
  const after = (field) =>
    known.find((each) => each.toLowerCase() > field.toLowerCase()) ?? known.at(-1);
  return {
    file,
    edits: rows.map(([field, roles, which]) => ({
      before: new RegExp(`^\\| \`${after(field)}\` \\|`, 'm'),
      lines: [`| \`${field}\` | ${roles} | ${which} |`],
    })),
  };
}

/** Each page is looked at, in both widths and languages. */
function visits({ name, isType }) {
  const address = `/${addressOf(name.swedish.many)}`;
  const table = name.one.replaceAll('-', '_');
  const id = isType
    ? `lookUp(\`select activity_id as id from ${table} order by 1 limit 1\`)`
    : `lookUp(\`select t.id from ${table} t join agency a on a.id = t.agency_id where a.key = 'SOC-LUND' order by t.id limit 1\`)`;
  const line = (path, written) => `  '${address}${path}': { who: SOC1, address: ${written} },`;
  return {
    file: 'apps/e2e/pages/visits.ts',
    edits: [
      {
        before: /^ {2}nowhere: \{/m,
        lines: [
          line('', `() => '${address}'`),
          line('/$id', `async () => \`${address}/\${await ${id}}\``),
          ...(isType
            ? [
                line('/ny', `() => '${address}/ny'`),
                line('/$id/andra', `async () => \`${address}/\${await ${id}}/andra\``),
              ]
            : []),
        ],
      },
    ],
  };
}

const camelOf = (kebab) => kebab.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase());
