/** What the generator does not write itself: the lines that make the type part of the house. */
export function printLines({ folder, kebab, camel, Pascal, UPPER }) {
  const out = (text) => process.stdout.write(`${text}\n`);
  out(`Made libs/activities/${folder}. Add these lines:\n`);
  out('apps/api/src/domains.ts');
  out(`  import { ${camel}Domain } from '@stad/activities/${folder}/api/${kebab}.domain.js';`);
  out(`  ${camel}Domain,   (after the other types of activity)\n`);
  out('libs/activities/all/api/testing/ground.ts');
  out(`  ${camel}Ground,   (of @stad/activities/${folder}/api/testing/ground.js)\n`);
  out('libs/activities/all/web/kinds.ts');
  out(`  ${camel}Kind,   (of @stad/activities/${folder}/web/kind/kind.js)\n`);
  out('docs/VISIBILITY.md, in the table of root fields (alphabetical)');
  const planners = 'FIELD, MANAGER, PROJECT_LEAD';
  out(`  | \`${camel}\` | ALL | P1 of my sites once confirmed; my own agency’s drafts |`);
  out(`  | \`plan${Pascal}\` | ${planners} | my own agency’s |`);
  out(`  | \`take${Pascal}Step\` | ${planners} | my own agency’s |\n`);
  out('Then: npm run format && npm run schema && npm test');
  out(
    `The calendar shows ${UPPER} at once; a page of its own gets a line in apps/web/src/pages.ts.`,
  );
}
