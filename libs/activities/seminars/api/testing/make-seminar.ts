import { randomUUID } from 'node:crypto';
import type { Problem } from '@stad/platform/rules/problem.js';

/** Seminars for tests, planned through the API as a named person. */

/** Whoever sends operations; the test bench's caller is one. */
interface Sender {
  run<Data>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<{ readonly data: Data | null; readonly problems: readonly Problem[] }>;
}

export const SEMINAR = `fragment Whole on Seminar {
  id title phase lifecycle placeLabel aimTag version owner { key }
  details { kind state aim capacity placesLeft registered present cancelReason attendanceVersion }
  participants { id functionTitle answer agency { key } }
  learnings { saw }
  attendance { agency { key } unit registered present isTogether }
  evaluation { answers hidden version knowledge { meanBefore meanAfter gain } satisfaction { numerator denominator } }
  nextSteps { step ready missing { code } }
}`;

export interface WholeSeminar {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly lifecycle: string;
  readonly aimTag: string | null;
  readonly version: number;
  readonly details: {
    readonly state: string;
    readonly capacity: number;
    readonly registered: number;
    readonly present: number | null;
    readonly attendanceVersion: number;
  };
  readonly participants: readonly { readonly id: string; readonly functionTitle: string }[];
  readonly learnings: readonly { readonly saw: string }[];
  readonly attendance: readonly {
    readonly unit: string;
    readonly registered: number;
    readonly present: number | null;
    readonly isTogether: boolean;
  }[];
  readonly evaluation: { readonly answers: number; readonly version: number } | null;
  readonly nextSteps: readonly { readonly step: string; readonly ready: boolean }[];
}

/** Sends one of the mutations that answer a seminar. */
export async function send(
  caller: Sender,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
) {
  const type = mutation.charAt(0).toUpperCase() + mutation.slice(1);
  const name = STEPS.includes(mutation) ? 'SeminarStepInput' : `${type}Input`;
  const answer = await caller.run<Record<string, WholeSeminar>>(
    `mutation Send($input: ${name}!) { ${mutation}(input: $input) { ...Whole } } ${SEMINAR}`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return { ...answer, seminar: answer.data?.[mutation] as WholeSeminar };
}

const STEPS = [
  'confirmSeminar',
  'beginSeminar',
  'completeSeminar',
  'evaluateSeminar',
  'postponeSeminar',
  'planSeminarAgain',
];

export const PLAN = {
  kind: 'KNOWLEDGE',
  title: 'Kunskapsseminarium för aktörer',
  aim: 'Känna igen tecken och veta vem man ringer',
  venue: 'Stadshuset, Lund',
  capacity: 40,
  startsAt: '2022-04-28T11:00:00Z',
  endsAt: '2022-04-28T14:00:00Z',
};

/** A draft of the caller's agency, as far as `steps` take it. */
export async function makeSeminar(
  caller: Sender,
  place: { readonly siteId: string; readonly programmeId: string },
  more: Readonly<Record<string, unknown>> = {},
  steps: readonly string[] = [],
): Promise<WholeSeminar> {
  let { seminar, problems } = await send(caller, 'planSeminar', { ...PLAN, ...place, ...more });
  for (const step of steps) {
    ({ seminar, problems } = await send(caller, step, { seminarId: seminar.id }));
  }
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return seminar;
}

/** Asks a function of an agency, or an actor of none, and answers how its answer is noted. */
export async function askTo(
  caller: Sender,
  seminarId: string,
  participant: { readonly agencyId?: string; readonly functionTitle: string },
) {
  const asked = await caller.run<{ askParticipants: readonly { readonly id: string }[] }>(
    'mutation Ask($input: AskParticipantsInput!) { askParticipants(input: $input) { id functionTitle } }',
    {
      input: { clientMutationId: randomUUID(), activityId: seminarId, participants: [participant] },
    },
  );
  if (asked.problems.length > 0) throw new Error(JSON.stringify(asked.problems));
  const rows = asked.data?.askParticipants as readonly { id: string; functionTitle: string }[];
  const participantId = rows.find((row) => row.functionTitle === participant.functionTitle)?.id;
  return (answer: string, by: Sender = caller) =>
    by.run('mutation A($input: AnswerParticipationInput!) { answerParticipation(input: $input) }', {
      input: { clientMutationId: randomUUID(), participantId, answer },
    });
}
