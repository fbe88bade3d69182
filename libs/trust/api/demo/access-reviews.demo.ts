import type { PersonKey } from '@stad/identity/rules/demo/types.js';
import type { DemoRecords, DemoStage } from '@stad/programme/api/demo/demo-stage.js';

const REVIEWER: PersonKey = 'ansvarig-for-loggkontroll@soc-lund';
const MANAGER: PersonKey = 'enhetschef@soc-lund';

const DRAW = `mutation DrawAccessReview($input: DrawAccessReviewInput!) {
  drawAccessReview(input: $input) { id version } }`;
const ITEMS = `query Items($reviewId: ID!) { accessReviewItems(reviewId: $reviewId) {
  id reasons version mayBe } }`;
const JUDGE = `mutation JudgeAccess($input: JudgeAccessInput!) { judgeAccess(input: $input) { version } }`;
const ANSWER = `mutation AnswerAccess($input: AnswerAccessInput!) { answerAccess(input: $input) { version } }`;
const CONCLUDE = `mutation ConcludeAccessReview($input: ConcludeAccessReviewInput!) {
  concludeAccessReview(input: $input) { id } }`;

interface Item {
  readonly id: string;
  readonly reasons: readonly string[];
  readonly version: number;
  readonly mayBe: readonly string[];
}

/** How many of the open control are judged already, at most. */
const BEGUN = 4;

/**
 * A control of the log that found one reading that was not part of the work (field.md 11.8). The log
 * knows the clock on the wall alone, so the control is of today whatever day the demo is laid around.
 */
export const concludeAccessReview: DemoRecords = async (stage) => {
  const { id: reviewId, version } = await draw(stage);
  for (const item of await itemsOf(stage, reviewId)) {
    const isOutside = item.reasons.includes('OUTSIDE_TEAM');
    if (!isOutside && item.mayBe.includes('authorise')) {
      await judge(stage, item, 'authorise');
      continue;
    }
    const asked = await judge(stage, item, 'ask');
    const answered = await answer(stage, item, asked, isOutside ? 'NOT_IN_WORK' : 'IN_WORK');
    const note = isOutside ? 'Anmäld som incident samma dag.' : null;
    await judge(stage, { ...item, version: answered }, isOutside ? 'report' : 'authorise', note);
  }
  await stage.does(REVIEWER, new Date(), CONCLUDE, {
    reviewId,
    expectedVersion: version,
    conclusion:
      'En läsning ingick inte i arbetet. Den är anmäld som incident och behörigheten är genomgången. Övrigt är i ordning.',
  });
};

/** The next one, begun: some are judged, the manager is asked about one. */
export const beginAccessReview: DemoRecords = async (stage) => {
  const { id: reviewId } = await draw(stage);
  const items = await itemsOf(stage, reviewId);
  const plain = items.filter(
    ({ mayBe, reasons }) => mayBe.includes('authorise') && !reasons.includes('OUTSIDE_TEAM'),
  );
  // As much is left for whoever looks at the demo.
  const begun = plain.slice(0, Math.min(BEGUN, Math.floor(plain.length / 2)));
  for (const item of begun) await judge(stage, item, 'authorise');
  const foreign = items.find(({ reasons }) => reasons.includes('OUTSIDE_TEAM'));
  if (foreign) await judge(stage, foreign, 'ask');
};

async function draw(stage: DemoStage): Promise<{ id: string; version: number }> {
  type Drawn = { drawAccessReview: { id: string; version: number } };
  return (await stage.does<Drawn>(REVIEWER, new Date(), DRAW, {})).drawAccessReview;
}

async function itemsOf(stage: DemoStage, reviewId: string): Promise<readonly Item[]> {
  type Items = { accessReviewItems: Item[] };
  return (await stage.reads<Items>(REVIEWER, ITEMS, { reviewId })).accessReviewItems;
}

async function judge(
  stage: DemoStage,
  { id: itemId, version: expectedVersion }: Item,
  verdict: string,
  note: string | null = null,
): Promise<number> {
  const input = { itemId, expectedVersion, verdict, note };
  type Judged = { judgeAccess: { version: number } };
  return (await stage.does<Judged>(REVIEWER, new Date(), JUDGE, input)).judgeAccess.version;
}

async function answer(
  stage: DemoStage,
  { id: itemId }: Item,
  expectedVersion: number,
  said: string,
): Promise<number> {
  const input = { itemId, expectedVersion, answer: said };
  type Answered = { answerAccess: { version: number } };
  return (await stage.does<Answered>(MANAGER, new Date(), ANSWER, input)).answerAccess.version;
}
