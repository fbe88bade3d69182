import type pg from 'pg';

interface Secret {
  readonly end: string;
  /** What is told of how many there were. */
  readonly told: (count: number) => string;
}

/**
 * What opens something for whoever holds it, and may have been taken from them after the backup. Keys that
 * only end mail stay: in the wrong hands they end a letter, and a right holder must be able to (RFC 8058).
 */
const SECRETS: readonly Secret[] = [
  {
    // Also of phones made ready for a pass, and what is half way through a sign-in.
    end: `with f as (delete from sign_in_flow), s as (delete from second_step),
        c as (delete from passkey_challenge)
      update session set ended_at = now() where ended_at is null`,
    told: (count) => `Sessions: ${count} ended, those of phones too; everybody signs in again.`,
  },
  {
    end: `update calendar_feed set revoked_at = greatest(now(), made_at) where revoked_at is null`,
    told: (count) => `Calendar links: ${count} ended; whoever used one makes a new one.`,
  },
  {
    // As one is taken back: secrets from before are void, and the next letter has another.
    end: `with n as (update activity_participant n set keys_from = now()
        where exists (select from participant_key k where k.participant_id = n.id and k.made_at >= n.keys_from)
        returning n.id),
      i as (update pass_invitee i set keys_from = now()
        where exists (select from answer_key k where k.invitee_id = i.id and k.made_at >= i.keys_from)
        returning i.id)
      select from n union all select from i`,
    told: (count) =>
      `Links and calendar entries to answer with: those of ${count} who were asked ended; the next letter has new ones.`,
  },
  {
    end: `update actor_question set secret_hash = null where secret_hash is not null and decision is null`,
    told: (count) =>
      `Links of organisations: ${count} ended; whoever was asked is asked anew by phone.`,
  },
  {
    end: `delete from handover_link`,
    told: (count) =>
      `Links to confirm a handover by: ${count} ended; what they were for is confirmed by phone.`,
  },
  {
    end: `delete from seminar_sign_up_key`,
    told: (count) =>
      `Links of who signed up to a seminar: ${count} ended; the next letter has a new one.`,
  },
  {
    end: `update invitation set withdrawn_at = now()
      where taken_at is null and withdrawn_at is null and expires_at > now()`,
    told: (count) => `Invitations: ${count} open ones withdrawn; they are sent anew.`,
  },
];

/**
 * Ends what was good for whoever holds it.
 *
 * @param owner sees every row
 * @returns a sentence for each kind
 */
export async function endSecrets(owner: pg.ClientBase): Promise<readonly string[]> {
  const sentences: string[] = [];
  // The access log says by what.
  await owner.query(`select set_config('app.job', 'restore', false)`);
  for (const { end, told } of SECRETS) {
    const { rowCount } = await owner.query(end);
    sentences.push(told(rowCount ?? 0));
  }
  return sentences;
}
