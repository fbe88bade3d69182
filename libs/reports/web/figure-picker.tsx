import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { useState } from 'react';
import './figure-picker.css';
import type { TextFigure } from './report-figures.js';
import { words } from './words.generated.js';

export interface FigurePickerProps {
  readonly figures: readonly TextFigure[];
  /** Puts the token where the text cursor is. */
  readonly onInsert: (token: string) => void;
}

/** Figures are chosen, not typed: the source comes along. */
export function FigurePicker({ figures, onInsert }: FigurePickerProps) {
  const t = useWords(words);
  const [token, setToken] = useState('');
  return (
    <div className="figure-picker">
      <Select
        label={t('insert.label')}
        hint={t('insert.hint')}
        placeholder={t('insert.choose')}
        value={token}
        onChange={setToken}
        options={figures.map((figure) => ({
          value: figure.token,
          label: figure.partName
            ? t('insert.partOption', {
                name: figure.name,
                part: figure.partName,
                value: figure.text,
              })
            : t('insert.option', { name: figure.name, value: figure.text }),
        }))}
      />
      <Button onPress={() => token !== '' && onInsert(token)}>{t('insert.button')}</Button>
    </div>
  );
}
