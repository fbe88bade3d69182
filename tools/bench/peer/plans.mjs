import { isDeepStrictEqual } from 'node:util';
import { send } from '../drive.mjs';
import { PEER_VERSION } from './install.mjs';
import { saveOfPeer } from './save.mjs';

/**
 * How the peer is driven for a read, beside the others. Throws when the rows that it comes back with
 * are not the portal's (`data`): it would be other work.
 */
export async function peerReadPlan({ name, peer }, { port, headers, data }) {
  const { query, variables, rowsOfPortal, rowsOfPeer } = peer;
  const target = { port, path: '/graphql', headers, body: JSON.stringify({ query, variables }) };
  const answer = JSON.parse((await send(target, { body: target.body })) ?? '{}');
  if (!answer.data || answer.errors) throw new Error(`${name}: no answer from the peer.`);
  const [ours, theirs] = [rowsOfPortal(data), rowsOfPeer(answer.data)];
  if (!isDeepStrictEqual(ours, theirs)) {
    const texts = [ours, theirs].map((rows) => JSON.stringify(rows));
    throw new Error(`${name}: the peer reads other rows: ${texts.join(' and ')}`);
  }
  return { who: 'peer', target, without: peer.without };
}

/** The header that tells the peer which pass is read, where it is to note it in the access log. */
export const READS_PASS = 'x-reads-pass';

/** The same read by a peer that notes it in the access log, as the portal and the limit do. */
export async function notingPeerPlan({ target: unnoted }, { name, reads }) {
  const target = { ...unnoted, headers: { ...unnoted.headers, [READS_PASS]: reads } };
  const answer = JSON.parse((await send(target, { body: target.body })) ?? '{}');
  if (!answer.data || answer.errors) throw new Error(`${name}: the peer cannot note the read.`);
  return { who: 'notingPeer', target };
}

/** How the peer saves the drafts that the others save; `by` is whom the bench is signed in as. */
export function peerSavePlan(drafts, { port, headers, by }) {
  const part = (text) => saveOfPeer.partOf(JSON.parse(text).data);
  const target = {
    port,
    path: '/graphql',
    headers,
    next: (number) => saveOfPeer.bodyOf(drafts.next(number), by),
    learn: (number, text) => drafts.learn(number, part(text)),
  };
  return { who: 'peer', target, part, without: saveOfPeer.without };
}

/**
 * The line of an operation: requests/s of each, and ours against the peer's in the same windows; `alike` is
 * that of the portal asked for the peer's rows alone, against a peer that logs the read where the portal does.
 */
export function peerLine(name, { api, limit, peer, ratio, alike, without }) {
  const whole = (perSecond) => Math.round(perSecond);
  return `${name}: ours ${whole(api)}, limit ${whole(limit)}, PostGraphile ${PEER_VERSION} ${whole(peer)} requests/s; ours is ${ratio} × the peer, which leaves out ${without}${alike ? `; without that, ours is ${alike} ×` : ''}`;
}
