import { PILOT_ACTORS } from '@stad/actors/rules/demo/pilot-actors.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import type { DemoStage } from '@stad/programme/api/demo/demo-stage.js';
import { SecretValue } from '@stad/safeguards/api/scalars/secret.js';
import { attendees } from '../../rules/demo/attendance.js';
import type { AttendanceGroupRecord, SeminarRecord } from '../../rules/demo/types.js';
import { employerKey } from '../../rules/sign-up/told-employer.js';
import { SignUpService } from '../sign-up/sign-up.service.js';

const ASK =
  'mutation AskParticipants($input: AskParticipantsInput!) { askParticipants(input: $input) { id } }';
const OPEN = 'mutation OpenSignUp($input: SeminarListInput!) { openSignUp(input: $input) { id } }';

/** Of those who wait: another hotel's night staff. */
const WAITS = { organisation: 'Vandrarhemmet', functionTitle: 'Receptionist' } as const;

/** Opens the door of a seminar and lets people through it as they come: each confirms, the last ones wait. */
export async function signUpDemo(
  stage: DemoStage,
  seminar: SeminarRecord,
  seminarId: string,
  planned: Date,
): Promise<void> {
  const { plannedBy, ownerAgencyKey, waiting = 0 } = seminar;
  await stage.does(plannedBy, planned, OPEN, { seminarId }, ownerAgencyKey);
  const { rows } = await stage.owner.query<{ key: string }>(
    'select open_key as key from seminar_sign_up_page where activity_id = $1',
    [seminarId],
  );
  const key = rows[0]?.key ?? '';
  const coming = [];
  for (const group of seminar.groups) {
    const organisation = await organisationOf(stage, group);
    const invited = group.isTold && (await ask(stage, seminar, seminarId, planned, organisation));
    const by = invited ? { key: employerKey(key, invited), isTold: true } : { key, isTold: false };
    coming.push(
      ...attendees({ ...seminar, groups: [group] }).map(({ functionTitle }) => ({
        ...{ ...by, who: { organisation, functionTitle } },
      })),
    );
  }
  for (let n = 1; n <= waiting; n += 1) {
    const who = { ...WAITS, functionTitle: `${WAITS.functionTitle} ${n}` };
    coming.push({ key, isTold: false, who });
  }
  for (const [n, one] of coming.entries()) {
    const workEmail = `gast${n + 1}.${seminar.key.toLowerCase()}@demo.example`;
    await stage.visits(planned, (ctx, of) => comeIn(ctx, of(SignUpService), { ...one, workEmail }));
    await confirm(stage, planned, workEmail);
  }
}

/** Asks an actor to the seminar, so that it has a link of its own; answers its invitation. */
async function ask(
  stage: DemoStage,
  { plannedBy, ownerAgencyKey }: SeminarRecord,
  activityId: string,
  planned: Date,
  functionTitle: string,
): Promise<string> {
  const input = { activityId, participants: [{ functionTitle }] };
  const asked = await stage.does<{ askParticipants: readonly { readonly id: string }[] }>(
    plannedBy,
    planned,
    ASK,
    input,
    ownerAgencyKey,
  );
  return asked.askParticipants[0]?.id ?? '';
}

interface Coming {
  readonly key: string;
  /** The form said that the employer is told. */
  readonly isTold: boolean;
  readonly workEmail: string;
  readonly who: { readonly organisation: string; readonly functionTitle: string };
}

async function comeIn(
  ctx: RequestContext,
  signUps: SignUpService,
  { key, isTold, workEmail, who }: Coming,
): Promise<void> {
  const needs = { language: 'sv', access: [], food: [], employerIsTold: isTold };
  await signUps.ask(ctx, { key: new SecretValue(key), workEmail, ...who, ...needs });
}

/** The letter leaves for nowhere: the link is made as the letter would have made it. */
async function confirm(stage: DemoStage, now: Date, workEmail: string): Promise<void> {
  const secret = makeToken();
  await stage.owner.query(
    `insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
     select $1, id, agency_id from seminar_sign_up where work_email = $2`,
    [sha256(secret), workEmail],
  );
  await stage.visits(now, async (ctx, of) => {
    await of(SignUpService).take(ctx, { token: new SecretValue(secret) });
  });
}

/** As it is typed: the agency and its unit, or the actor. */
async function organisationOf(
  stage: DemoStage,
  { agencyKey, actorKey, unit, functionTitle }: AttendanceGroupRecord,
): Promise<string> {
  const actor = PILOT_ACTORS.find((each) => each.key === actorKey);
  if (!agencyKey) return actor?.name ?? functionTitle;
  const { rows } = await stage.owner.query<{ name: string }>(
    'select short_name as name from agency where key = $1',
    [agencyKey],
  );
  return [rows[0]?.name, unit].filter(Boolean).join(', ');
}
