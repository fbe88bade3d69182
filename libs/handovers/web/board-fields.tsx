import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select, type SelectProps } from '@stad/platform/web/ui/select.js';
import { usePlace } from '@stad/programme/web/place.js';
import { BOARD_FUNCTIONS } from '../rules/handover-codes.js';
import { municipalitiesFrom } from '../rules/municipalities.js';
import { useCodeOptions } from './use-code-options.js';
import { words } from './words.generated.js';

/** Empty: *Vet inte än*. */
export interface BoardValues {
  readonly municipality: string;
  readonly boardFunction: string;
}

type Bound = Omit<SelectProps, 'label' | 'options' | 'placeholder'>;

interface Props {
  readonly municipality: Bound;
  readonly boardFunction: Bound;
}

/**
 * Of which board a child was told to, in two choices: the municipality, that of the town first, and the function.
 * Either may be *Vet inte än*.
 */
export function BoardFields({ municipality, boardFunction }: Props) {
  const t = useWords(words);
  const options = useCodeOptions();
  const town = usePlace()?.site.name ?? '';
  return (
    <>
      <Select
        {...municipality}
        label={t('field.municipality')}
        placeholder={t('board.unknown')}
        options={municipalitiesFrom(town).map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select
        {...boardFunction}
        label={t('field.boardFunction')}
        placeholder={t('board.unknown')}
        options={options('board', BOARD_FUNCTIONS)}
      />
    </>
  );
}

/** What is sent of them. */
export const boardOf = ({ municipality, boardFunction }: BoardValues) => ({
  municipality: municipality || null,
  boardFunction: boardFunction || null,
});
