/** The questions as they are typed: `questions.0.text`, `questions.0.dimension` … as the API names them. */
export type QuestionValues = Readonly<Record<string, string>>;

export interface TypedQuestion {
  /** Of one that was saved before. */
  readonly id: string | null;
  readonly text: string;
  readonly dimension: string;
}

const NEW: TypedQuestion = { id: null, text: '', dimension: 'KNOWLEDGE' };

const written = (questions: readonly TypedQuestion[]): QuestionValues =>
  Object.fromEntries(
    questions.flatMap(({ id, text, dimension }, at) => [
      [`questions.${at}.text`, text],
      [`questions.${at}.dimension`, dimension],
      [`questions.${at}.id`, id ?? ''],
    ]),
  );

/** What the form begins with: the questions there are, or one empty line. */
export function valuesOfQuestions(
  questions: readonly { readonly id: string; readonly body: string; readonly dimension: string }[],
): QuestionValues {
  const typed = questions.map(({ id, body, dimension }) => ({ id, text: body, dimension }));
  return written(typed.length > 0 ? typed : [NEW]);
}

export function questionsIn(values: QuestionValues): TypedQuestion[] {
  const questions: TypedQuestion[] = [];
  for (let at = 0; `questions.${at}.text` in values; at += 1) {
    questions.push({
      id: values[`questions.${at}.id`] || null,
      text: values[`questions.${at}.text`] ?? '',
      dimension: values[`questions.${at}.dimension`] ?? '',
    });
  }
  return questions;
}

export function withOneMore(values: QuestionValues): QuestionValues {
  return written([...questionsIn(values), NEW]);
}

export function withoutQuestion(values: QuestionValues, index: number): QuestionValues {
  return written(questionsIn(values).filter((_, at) => at !== index));
}
