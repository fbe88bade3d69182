import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  FA1,
  PassBench,
  POLICE,
  SOC1,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
// @ts-expect-error -- tools of plain JavaScript
import { filesUnder } from '../../../tools/codegen/files.mjs';
// @ts-expect-error -- tools of plain JavaScript
import { readDocuments, trustedDocuments } from '../../../tools/codegen/trusted-documents.mjs';
import { TestPortal, wholeGround } from './portal.js';

/** What Ctrl K finds of what has been, in the words of the web client (pages.md 2.3, *Sök*). */
let portal: TestPortal;
let place: { readonly siteId: string; readonly programmeId: string };
const TODAY = '2022-06-01T22:00:00.000Z';
const NAMES: Record<string, string> = {};

const files: string[] = ['libs', 'apps/web'].flatMap((root) =>
  filesUnder(root, (name: string) => name.endsWith('.graphql')),
);
readDocuments(files, readFileSync('apps/api/schema.graphql', 'utf8'));

beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  const bench = await PassBench.open(portal);
  place = bench.place;
  const on = (day: string) => ({
    startsAt: `2022-05-${day}T18:00:00Z`,
    endsAt: `2022-05-${day}T22:00:00Z`,
  });
  const passes = {
    'sent, earlier': await bench.sent(on('19')),
    'sent, later': await bench.sent(on('27')),
    unsent: await bench.planned(on('20')),
    'sent, to come': await bench.sent({
      startsAt: '2022-06-10T18:00:00Z',
      endsAt: '2022-06-10T22:00:00Z',
    }),
  };
  for (const [name, { id }] of Object.entries(passes)) NAMES[id] = name;
});
afterAll(() => portal.close());

interface Found {
  readonly rows: readonly { readonly id: string; readonly startsAt: string }[];
}

async function search(key: string, first = 200) {
  const caller = await portal.as(key);
  const answer = await caller.run<{ coming: Found; past: Found }>(
    trustedDocuments.get('CommandPlace').text,
    {
      siteId: place.siteId,
      withPeople: true,
      coming: { ...place, from: TODAY, first },
      past: { ...place, to: TODAY, first, sort: 'STARTS_AT_DESC' },
    },
  );
  expect(answer.codes).toEqual([]);
  const named = (found?: Found) => (found?.rows ?? []).flatMap(({ id }) => NAMES[id] ?? []);
  return { ...answer, coming: named(answer.data?.coming), past: named(answer.data?.past) };
}

describe('the search over what has been', () => {
  it('shows whoever was asked nothing of another plan that is not sent yet', async () => {
    expect((await search(POLICE)).past).not.toContain('unsent');
  });

  it('shows nobody of another town what was theirs alone', async () => {
    expect((await search('socialsekreterare1@soc-hbg')).past).toEqual([]);
  });

  it('finds what the viewer may read, the nearest first', async () => {
    expect((await search(POLICE)).past).toEqual(['sent, later', 'sent, earlier']);
    expect((await search(SOC1)).past).toEqual(['sent, later', 'unsent', 'sent, earlier']);
    expect((await search(FA1)).past).toContain('sent, later');
    expect((await search(SOC1)).coming).toEqual(['sent, to come']);
  });

  it('is bounded, and takes the same few statements for one row as for all', async () => {
    const [one, all] = [await search(SOC1, 1), await search(SOC1)];
    expect(one.past).toEqual(['sent, later']);
    expect(one.statements).toBe(all.statements);
    expect(all.statements).toBeLessThanOrEqual(12);
  });
});
