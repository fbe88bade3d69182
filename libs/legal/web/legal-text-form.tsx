import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { SafeTextField } from '@stad/safeguards/web/safe-text-field.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import type { LegalBasis } from '../rules/bases/basis.js';
import { checkLegalText, LEGAL_TEXT_LENGTH } from '../rules/confirmation.js';
import { WriteLegalTextDocument } from './basis.generated.js';
import { words } from './words.generated.js';

/** The text the guide shows in this agency. What was confirmed in other words becomes a draft again. */
export function LegalTextForm(props: {
  basis: LegalBasis;
  text: string;
  version: number;
  /** The decision is what one is here for, and its button the filled one. */
  isBeside: boolean;
}) {
  const t = useWords(words);
  const { basis, version } = props;
  const guards = useTextGuards();
  const write = useMutationOperation(WriteLegalTextDocument);
  const form = useForm({
    start: { text: props.text },
    check: ({ text }) => {
      const found = checkLegalText(basis, text.trim());
      return found.ok ? [] : found.problems;
    },
    send: ({ text }) =>
      write.send({
        code: basis.code,
        wording: basis.wording,
        expectedVersion: version,
        text,
        overrides: guards.overrides,
      }),
  });
  return (
    <Card heading={t('write.heading')} className="no-print">
      <Form form={form} submit={t('step.write')} isBeside={props.isBeside}>
        <SafeTextField
          {...form.field('text')}
          label={t('write.text')}
          hint={t('write.hint', { most: LEGAL_TEXT_LENGTH.most })}
          guard={guards.of('text', form.problems)}
          rows={6}
        />
      </Form>
    </Card>
  );
}
