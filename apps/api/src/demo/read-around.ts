import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';

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
export async function readAround(stage: DemoStage, programmeKey: string): Promise<void> {
  const siteId = await stage.siteId('lund');
  for (const person of READERS) {
    for (const id of await passesWith(stage, person, programmeKey)) {
      await stage.reads(person, OPEN_PASS, { input: { id } });
    }
    await stage.reads(person, ASSESSMENTS, { siteId });
  }
  const [foreign] = await passesWith(stage, 'socialsekreterare2@soc-lund', programmeKey);
  await stage.reads(CURIOUS, OPEN_PASS, { input: { id: foreign } });
}

/** Passes of a programme that somebody is in the team of. */
async function passesWith(
  stage: DemoStage,
  person: PersonKey,
  programmeKey: string,
): Promise<string[]> {
  const { rows } = await stage.owner.query<{ id: string }>(
    `select a.id from activity a join programme p on p.id = a.programme_id
       join pass_member m on m.activity_id = a.id
     where p.key = $1 and m.membership_id = $2 order by a.starts_at, a.id limit 4`,
    [programmeKey, await stage.membershipId(person)],
  );
  return rows.map(({ id }) => id);
}
