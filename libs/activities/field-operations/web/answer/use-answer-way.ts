import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { Pass, PassMember } from '../pass/pass.js';
import { words } from '../words.generated.js';

type Answer = Pass['answers'][number];

/** How an answer came: *I portalen*, *Besked per telefon av Vakthavande befäl kl. 15.20*. */
export function useAnswerWay(): (answer: Answer) => string {
  const t = useWords(words);
  const format = useFormat();
  return ({ via, functionTitle, at }) =>
    t.maybe(`answerWay.${via}`, { function: functionTitle, time: format.time(at) }) ?? '';
}

/** What somebody in the team has answered: it is said on their own row. */
export function answerOf(
  { answers }: Pick<Pass, 'answers'>,
  { agency, functionTitle }: Pick<PassMember, 'agency' | 'functionTitle'>,
): Answer | undefined {
  return answers.find(
    (answer) => answer.agency.id === agency.id && answer.functionTitle === functionTitle,
  );
}
