import { atLocal } from '@stad/platform/rules/time.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import type { GrantRecord } from '../../rules/demo/types.js';

const LEAD = 'projektledare@fa-hbg';
const FIELDS = `id version conditions { id text version } lines { id name comment needsComment version }`;
const mutation = (name: string, input: string, fields = FIELDS) =>
  `mutation ${name[0]?.toUpperCase()}${name.slice(1)}($input: ${input}!) { ${name}(input: $input) { ${fields} } }`;

interface LoadedGrant {
  readonly id: string;
  readonly version: number;
  readonly conditions: readonly { id: string; text: string; version: number }[];
  readonly lines: readonly {
    id: string;
    name: string;
    comment: string;
    needsComment: boolean;
    version: number;
  }[];
}

const ore = (kronor: number) => kronor * 100;

/** The funder's decision, registered by the project lead on the day it was made. */
export async function registerGrant(stage: DemoStage, grant: GrantRecord): Promise<void> {
  const { registerGrant: loaded } = await stage.does<{ registerGrant: LoadedGrant }>(
    LEAD,
    atLocal(grant.decidedOn, '10:00'),
    mutation('registerGrant', 'RegisterGrantInput'),
    {
      programmeId: await stage.programmeId(grant.programmeKey),
      funderDiaryNumber: grant.funderDiaryNumber,
      decidedOn: grant.decidedOn,
      amount: ore(grant.amount),
      conditions: grant.conditions.map(({ text }) => text),
      lines: grant.lines.map(({ name, budget }) => ({ name, budget: ore(budget) })),
    },
  );
  await stage.does(
    LEAD,
    atLocal(grant.decidedOn, '10:05'),
    mutation('noteFunding', 'NoteFundingInput'),
    {
      grantId: loaded.id,
      expectedVersion: loaded.version,
      paidOut: ore(grant.amount),
      requested: ore(grant.amount),
      coFunding: 0,
      volunteerHours: 0,
    },
  );
}

/**
 * The books until a day, read in whole as the extract is: what stands already is left alone. Then
 * each row that is far from its budget is explained, in the record's words or by `soFar`.
 */
export async function readBooks(
  stage: DemoStage,
  grant: GrantRecord,
  until: string,
  soFar?: string,
): Promise<void> {
  const now = atLocal(until, '09:00');
  const loaded = await grantOf(stage, grant, now);
  const nameOf = (key: string) => grant.lines.find((line) => line.key === key)?.name ?? '';
  await stage.does(LEAD, now, mutation('importLedger', 'ImportLedgerInput', 'added'), {
    grantId: loaded.id,
    dryRun: false,
    rows: grant.ledger
      .filter(({ on }) => on <= until)
      .map(({ verification, on, lineKey, amount }) => ({
        verification,
        bookedOn: on,
        line: nameOf(lineKey),
        amount: String(amount),
      })),
  });
  for (const line of (await grantOf(stage, grant, now)).lines) {
    const own = grant.lines.find(({ name }) => name === line.name)?.comment;
    const comment = line.needsComment ? (soFar ?? own) : undefined;
    if ((comment ?? '') === line.comment) continue;
    await stage.does(LEAD, now, mutation('commentBudgetLine', 'CommentBudgetLineInput'), {
      lineId: line.id,
      expectedVersion: line.version,
      comment: comment ?? null,
    });
  }
  if (soFar) return;
  for (const condition of loaded.conditions) {
    if (!grant.conditions.find(({ text }) => text === condition.text)?.met) continue;
    await stage.does(LEAD, now, mutation('tickCondition', 'TickConditionInput'), {
      conditionId: condition.id,
      expectedVersion: condition.version,
      metOn: until,
    });
  }
}

async function grantOf(stage: DemoStage, grant: GrantRecord, now: Date): Promise<LoadedGrant> {
  const caller = await stage.caller(LEAD, now);
  const { data } = await caller.run<{ grant: LoadedGrant }>(
    `query Grant($programmeId: ID!) { grant(programmeId: $programmeId) { ${FIELDS} } }`,
    { programmeId: await stage.programmeId(grant.programmeKey) },
  );
  if (!data) throw new Error('The demo has no grant.');
  return data.grant;
}
