import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FieldPassAfterDocument, type FieldScreenFragment } from './field.generated.js';
import { words } from './words.generated.js';

/** When one goes out the next time, in whichever town; a phone in a field session reaches its own pass alone. */
export function NextOwnPass({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { data } = useOperation(FieldPassAfterDocument, {
    input: {
      ...{ mine: true, kind: 'FIELD_OPERATION', from: pass.endsAt, sort: 'STARTS_AT', first: 2 },
    },
  });
  const next = data?.activities.rows.find(
    ({ id, phase }) => id !== pass.id && phase !== 'CANCELLED',
  );
  if (!next) return null;
  const when = `${format.shortDay(next.startsAt)} ${format.times(next.startsAt, next.endsAt)}`;
  return <p>{t('nextPass', { when })}</p>;
}
