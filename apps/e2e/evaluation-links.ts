import { readFileSync } from 'node:fs';
import { packBox, unpackBox } from '@stad/activities/seminars/api/evaluation/box-form.js';
import { makeRoundLink } from '@stad/activities/seminars/api/evaluation/round-link.js';
import type { RoundKind } from '@stad/activities/seminars/rules/evaluation/round.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { lookUp } from './demo.js';
import { given } from './portal.js';

const BOX = `
  select concat_ws(' ', r.id, r.agency_id, b.key_id, encode(b.sealed, 'hex')) as id
  from seminar_round r join seminar_round_box b on b.id = r.id where r.activity_id = $1 and r.kind = $2`;

/** Room for as many answers as there are letters. */
const ROOM = `
  with b as (update seminar_round_box set sealed = decode($2, 'hex'), key_id = $3 where id = $1 returning id)
  update seminar_round set letters = letters + $4 where id in (select id from b) returning id`;

/** The demo sends no mail: links are made as its letters would have made them, with the portal's own key. */
export async function evaluationLinks(
  seminarId: string,
  kind: RoundKind,
  n: number,
): Promise<readonly string[]> {
  const [roundId = '', agencyId = '', keyId = '', sealed = ''] = (
    await lookUp(BOX, [seminarId, kind])
  ).split(' ');
  const keys = KeyRing.parse(readFileSync(given('PORTAL_KEY_FILE'), 'utf8'));
  const place = { purpose: 'evaluation-round', agencyId, recordId: roundId };
  const content = unpackBox(keys.open({ keyId, bytes: Buffer.from(sealed, 'hex') }, place));
  const box = keys.seal(packBox({ ...content, seats: content.seats + n }), place);
  await lookUp(ROOM, [roundId, Buffer.from(box.bytes).toString('hex'), box.keyId, n]);
  return Array.from({ length: n }, () => makeRoundLink(roundId, content.linkKey));
}
