import { Inbound } from '@stad/mail/api/inbound/inbound.js';
import { makeToken } from '@stad/platform/api/context/secret-token.js';
import { instant } from '@stad/programme/rules/demo/moments.js';
import type { FieldPassRecord } from '../../rules/demo/types.js';
import { type PassOnStage } from './pass-on-stage.js';

type Answer = FieldPassRecord['answers'][number];

const BY_CALENDAR = { IN_FIELD: 'ACCEPTED', STANDBY: 'TENTATIVE', DECLINED: 'DECLINED' } as const;

/**
 * A function of the police answers without an account: the planner makes its link, and it is answered by
 * the link or by what a calendar sends back, through the portal's own doors.
 */
export async function answerWithoutAccount(stage: PassOnStage, answer: Answer): Promise<void> {
  const { world, record } = stage;
  const at = instant(answer.at);
  const { askByLink } = await world.does<{ askByLink: { inviteeId: string; token: string } }>(
    record.plannedBy,
    at,
    'mutation AskByLink($input: AskByLinkInput!) { askByLink(input: $input) { inviteeId token } }',
    {
      passId: stage.pass?.id,
      agencyId: await world.agencyId(answer.agencyKey),
      functionTitle: answer.functionTitle,
    },
  );
  if (answer.via === 'CALENDAR') {
    const mail = replyMail(await calendarKey(stage, askByLink.inviteeId), answer.answer);
    await world.visits(at, async (ctx, of) => {
      const taken = await of(Inbound).take(ctx, Buffer.from(mail));
      if (taken !== 'ANSWER') throw new Error(`The demo's calendar answer came to ${taken}.`);
    });
  } else {
    await world.asks(
      at,
      'mutation AnswerByLink($input: AnswerByLinkInput!) { answerByLink(input: $input) { answer } }',
      { input: { token: askByLink.token, answer: answer.answer } },
    );
  }
  await stage.look(record.plannedBy, answer.at);
}

/** What a letter would have carried: nobody writes letters while the demo is loaded. */
async function calendarKey({ world }: PassOnStage, inviteeId: string): Promise<string> {
  const uid = `${makeToken()}@localhost`;
  await world.owner.query(
    `insert into answer_key (invitee_id, agency_id, way, secret_hash, calendar_uid, made_at)
     select id, agency_id, 'CALENDAR', sha256(convert_to($2, 'UTF8')), $2, now()
     from pass_invitee where id = $1`,
    [inviteeId, uid],
  );
  return uid;
}

function replyMail(uid: string, answer: string): string {
  const status = BY_CALENDAR[answer as keyof typeof BY_CALENDAR];
  return [
    'Content-Type: text/calendar; method=REPLY; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `ATTENDEE;PARTSTAT=${status}:mailto:yttre-verksamhet@pol-lund.example`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
