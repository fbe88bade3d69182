import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { words } from '../words.generated.js';
import type { Taken } from './steps-taken.js';

/** `23/11 09.00`: the year stands at the top of the page. */
export function useWhen(): (at: string) => string {
  const format = useFormat();
  return (at) => {
    const [, month, day] = format.isoDay(at).split('-').map(Number);
    return `${day}/${month} ${format.time(at)}`;
  };
}

/** A step that is taken, in a line: what was done, when and by which function. */
export function ToldStep({ step, taken }: { step: string; taken: Taken | undefined }) {
  const t = useWords(words);
  const when = useWhen();
  const about = [taken?.at && when(taken.at), taken?.by].filter(Boolean);
  return (
    <StatusText tone="done">
      {t.maybe(`told.${step}`)}
      {about.length > 0 && <span className="meta"> {about.join(', ')}</span>}
    </StatusText>
  );
}
