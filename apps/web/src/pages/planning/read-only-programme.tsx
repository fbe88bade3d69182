import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { mayWrite, type ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { words } from './words.generated.js';

/** Says why there is nothing to do in a programme that is over (INV-22). */
export function ReadOnlyProgramme({ state }: { state: string }) {
  const t = useWords(words);
  if (isWritable(state)) return null;
  return <Notice tone="locked">{t(state === 'CLOSED' ? 'readOnly' : 'readOnlyReporting')}</Notice>;
}

export function isWritable(state: string): boolean {
  return mayWrite(state as ProgrammeState, 'RECORD').ok;
}
