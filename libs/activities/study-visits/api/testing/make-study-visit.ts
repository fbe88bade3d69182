import { randomUUID } from 'node:crypto';
import type { Problem } from '@stad/platform/rules/problem.js';

/** Study visits for tests, planned through the API as named people. */

/** Whoever sends operations; the test bench's caller is one. */
interface Sender {
  run<Data>(
    document: string,
    variables?: Record<string, unknown>,
  ): Promise<{ readonly data: Data | null; readonly problems: readonly Problem[] }>;
}

const LEARNING = `id saw means proposal ownerFunction dueOn decision destination followUpOn outcome standing version
  activityId agency { key } nextSteps { step }`;

export const VISIT = `fragment Whole on StudyVisit {
  id title phase lifecycle placeLabel version owner { key }
  visitDetails { state purpose host agenda travel cancelReason questionsVersion learningsDueOn }
  questions { id body dimension }
  participants { id functionTitle answer attended mine agency { key } }
  observations { id topicId body functionTitle mine version agency { key } }
  learnings { ${LEARNING} }
  materials { id title url }
  nextSteps { step ready missing { code } }
}`;

export interface Learned {
  readonly id: string;
  readonly decision: string | null;
  readonly standing: string;
  readonly followUpOn: string | null;
  readonly version: number;
  readonly nextSteps: readonly { readonly step: string }[];
}

export interface WholeVisit {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly lifecycle: string;
  readonly version: number;
  readonly visitDetails: { readonly state: string; readonly questionsVersion: number };
  readonly questions: readonly {
    readonly id: string;
    readonly body: string;
    readonly dimension: string;
  }[];
  readonly participants: readonly {
    readonly id: string;
    readonly functionTitle: string;
    readonly answer: string;
    readonly attended: boolean | null;
    readonly mine: boolean;
  }[];
  readonly observations: readonly {
    readonly id: string;
    readonly topicId: string | null;
    readonly body: string;
    readonly mine: boolean;
    readonly version: number;
  }[];
  readonly learnings: readonly Learned[];
  readonly materials: readonly { readonly id: string; readonly title: string }[];
  readonly nextSteps: readonly {
    readonly step: string;
    readonly ready: boolean;
    readonly missing: readonly { readonly code: string }[];
  }[];
}

/** What each mutation answers with, beside the visits, which answer whole. */
const ANSWERS: Readonly<Record<string, string>> = {
  ...{
    askParticipants: '{ id }',
    answerParticipation: '',
    noteParticipants: '',
    removeParticipant: '',
  },
  ...{
    writeObservation: '{ id }',
    changeObservation: '{ id }',
    removeObservation: '',
    removeLearning: '',
  },
  ...{ addMaterial: '', removeMaterial: '', deleteStudyVisitDraft: '' },
  ...{ writeLearning: `{ ${LEARNING} }`, changeLearning: `{ ${LEARNING} }` },
  ...{ decideLearning: `{ ${LEARNING} }`, followUpLearning: `{ ${LEARNING} }` },
};

/** Sends a mutation and answers what it answers, or what was refused. */
export async function send<Answer = WholeVisit>(
  caller: Sender,
  mutation: string,
  input: Readonly<Record<string, unknown>>,
) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const fields = ANSWERS[mutation] ?? '{ ...Whole }';
  const answer = await caller.run<Record<string, Answer>>(
    `mutation Send($input: ${type}!) { ${mutation}(input: $input) ${fields} }
     ${fields === '{ ...Whole }' ? VISIT : ''}`,
    { input: { clientMutationId: randomUUID(), ...input } },
  );
  return { ...answer, is: answer.data?.[mutation] as Answer };
}

export async function readVisit(caller: Sender, id: string) {
  const answer = await caller.run<{ studyVisit: WholeVisit }>(
    `query Visit($id: ID!) { studyVisit(id: $id) { ...Whole } } ${VISIT}`,
    { id },
  );
  return { ...answer, visit: answer.data?.studyVisit as WholeVisit };
}

export const PLAN = {
  title: 'Helsingborg, samverkansmodellen',
  purpose: 'Se hur polis, socialtjänst och Frälsningsarmén gör tillsammans en kväll',
  host: 'Helsingborgs socialtjänst',
  place: 'Helsingborg',
  agenda: '13.00 Modellen\n17.00 Med ut i fält',
  travel: 'Tåg 11.05 från Lund',
  startsAt: '2022-06-15T11:00:00Z',
  endsAt: '2022-06-16T14:00:00Z',
};

export const QUESTIONS = [
  { text: 'Vem ringer polisen först?', dimension: 'CONTACT_ROUTES' },
  { text: 'Hur delar ni kvällen mellan er?', dimension: 'CRIME_FIGHTING' },
];

export const CARD = {
  saw: 'Polisen ringer socialjouren från platsen, inte dagen efter',
  means: 'Vi behöver ett nummer som svarar efter kl. 16',
  proposal: 'ADAPT',
  ownerFunction: 'Enhetschef',
  dueOn: '2022-07-20',
};
