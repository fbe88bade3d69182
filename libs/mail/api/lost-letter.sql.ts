/** Reasons for which somebody was not told, and it takes a person to ring them. */
const NOT_REACHED = `('ADDRESS_REFUSED', 'SERVER_UNREACHABLE', 'NO_ADDRESS', 'BOUNCED')`;

/**
 * When the last letter of a kind about a subject was lost; null where it arrived, waits, or was held back for a reason
 * of its own. SQL within a select that knows `me`: the letters are the sending agency’s alone.
 *
 * @param subject a column of the surrounding select
 */
export const lostLetterAt = (kind: string, subject: string): string => `(
    select l.settled_at from (
      select d.reason, d.settled_at from mail_delivery d
      where d.agency_id = me.agency_id and d.kind = '${kind}' and d.subject_id = ${subject}
      order by d.queued_at desc, d.position desc limit 1) l
    where l.reason in ${NOT_REACHED})`;
