import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DemoWorld } from './demo-world.js';

const OPEN_PASS = 'query FieldPass($input: FieldPassInput!) { fieldPass(input: $input) { id } }';
const ASSESSMENTS =
  'query StandingRisks($siteId: ID!) { standingRisks(siteId: $siteId) { rows { id } } }';

const READERS: readonly PersonKey[] = [
  'socialsekreterare1@soc-lund',
  'socialsekreterare2@soc-lund',
  'enhetschef@soc-lund',
];
/** Works with the police and opens a pass of somebody else's without being in its team. */
const CURIOUS: PersonKey = 'socialsekreterare-samverkan-polis@soc-lund';

/**
 * Lets people of Lund's social services open what they work with, so that the access log has readings to
 * control; its times are those of the clock on the wall. One opens what is not theirs.
 */
export async function readAround(world: DemoWorld, programmeKey: string): Promise<void> {
  const siteId = await world.siteId('lund');
  for (const person of READERS) {
    for (const id of await passesWith(world, person, programmeKey)) {
      await world.reads(person, OPEN_PASS, { input: { id } });
    }
    await world.reads(person, ASSESSMENTS, { siteId });
  }
  const [foreign] = await passesWith(world, 'socialsekreterare2@soc-lund', programmeKey);
  await world.reads(CURIOUS, OPEN_PASS, { input: { id: foreign } });
}

/** Passes of a programme that somebody is in the team of. */
async function passesWith(
  world: DemoWorld,
  person: PersonKey,
  programmeKey: string,
): Promise<string[]> {
  const { rows } = await world.owner.query<{ id: string }>(
    `select a.id from activity a join programme p on p.id = a.programme_id
       join pass_member m on m.activity_id = a.id
     where p.key = $1 and m.membership_id = $2 order by a.starts_at, a.id limit 4`,
    [programmeKey, await world.membershipId(person)],
  );
  return rows.map(({ id }) => id);
}
