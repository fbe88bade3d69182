import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { type BriefingSheetFragment, WriteNewWordsDocument } from '../briefing.generated.js';
import { words } from './words.generated.js';

/** New words in the place of a flagged text: the leader writes them, and they can be flagged, too. */
export function NewWords({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  return (
    <>
      <FlagText
        texts={pass.newWords.map(({ id, words: says }) => ({
          text: 'PASS_NEW_WORDS',
          recordId: id,
          label: t('newWords'),
          says,
        }))}
      />
      {pass.mayWriteNewWords && <WriteNewWords passId={pass.id} />}
    </>
  );
}

/** The leader’s form for words that hold in the place of a flagged text. */
function WriteNewWords({ passId }: { passId: string }) {
  const t = useWords(words);
  const guards = useTextGuards();
  const write = useMutationOperation(WriteNewWordsDocument);
  const form = useForm({
    start: { words: '' },
    check: ({ words: said }) =>
      said.trim() === '' ? [{ code: 'WORDS_MISSING', field: 'words' }] : [],
    send: ({ words: said }) => write.send({ passId, words: said }),
    onDone: () => form.reset(),
  });
  return (
    <Form form={form} submit={t('newWords.save')} isBeside>
      <SafeTextField
        {...form.field('words')}
        guard={{ ...guards.of('words', form.problems), isStrict: true }}
        label={t('newWords.label')}
      />
    </Form>
  );
}
