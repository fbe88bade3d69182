import { randomUUID } from 'node:crypto';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { GRANT_2022 } from '../../rules/demo/pilot-grant.js';

const mutation = (name: string, input: string, fields: string) =>
  `mutation M($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;

/** The grant of the pilot with its whole books, registered and read in by the lead. */
export async function registeredGrant(portal: TestPortal): Promise<void> {
  const lead = await portal.as('projektledare@fa-hbg', undefined, new Date('2022-10-07T08:00:00Z'));
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  const run = async <Answer>(name: string, type: string, input: object, fields = 'id') => {
    const { data, problems } = await lead.run<Record<string, Answer>>(
      mutation(name, type, fields),
      {
        input: { clientMutationId: randomUUID(), ...input },
      },
    );
    if (problems.length > 0) throw new Error(`${name}: ${JSON.stringify(problems)}`);
    return data?.[name] as Answer;
  };
  const grant = await run<{
    id: string;
    lines: { id: string; name: string; version: number }[];
    conditions: { id: string; text: string; version: number }[];
  }>(
    'registerGrant',
    'RegisterGrantInput',
    {
      programmeId: rows[0].id,
      funderDiaryNumber: GRANT_2022.funderDiaryNumber,
      decidedOn: GRANT_2022.decidedOn,
      amount: GRANT_2022.amount * 100,
      conditions: GRANT_2022.conditions.map(({ text }) => text),
      lines: GRANT_2022.lines.map(({ name, budget }) => ({ name, budget: budget * 100 })),
    },
    'id lines { id name version } conditions { id text version }',
  );
  const nameOf = (key: string) => GRANT_2022.lines.find((line) => line.key === key)?.name;
  await run(
    'importLedger',
    'ImportLedgerInput',
    {
      grantId: grant.id,
      dryRun: false,
      rows: GRANT_2022.ledger.map(({ verification, on, lineKey, amount }) => ({
        ...{ verification, bookedOn: on, line: nameOf(lineKey), amount: `${amount},00` },
      })),
    },
    'added',
  );
  for (const { id, name, version } of grant.lines) {
    await run('commentBudgetLine', 'CommentBudgetLineInput', {
      ...{ lineId: id, expectedVersion: version },
      comment: GRANT_2022.lines.find((line) => line.name === name)?.comment ?? 'Enligt plan.',
      overrides: [{ field: 'comment', reason: 'PUBLIC_INFORMATION' }],
    });
  }
}

/** Takes it away again. */
export const withoutGrant = (portal: TestPortal) =>
  portal.owner.query(
    'truncate ledger_row, budget_change, grant_condition, budget_line, funding_grant',
  );
