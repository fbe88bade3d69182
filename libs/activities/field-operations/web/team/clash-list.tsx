import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { Pass } from '../pass/pass.js';
import { SEVERITY_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import '../pass/pass-lines.css';

type Clash = Pass['clashes'][number];

/** The part of the page in which each is put right. */
const PARTS: Readonly<Record<string, 'team' | 'when'>> = { WHO: 'team', WHEN: 'when' };

/** What a plan runs into: how bad it is in a word, the sentence, and what one can do about it. */
export function ClashList(props: {
  clashes: readonly Clash[];
  /** Opens the form of a part; left out where the viewer cannot change it, or is changing it. */
  onOpen?: ((part: string) => void) | undefined;
}) {
  const t = useWords(words);
  const { number } = useFormat();
  const { clashes, onOpen } = props;
  if (clashes.length === 0) return null;
  return (
    <ul className="pass-lines">
      {clashes.map((clash) => {
        const hours = clash.hours === null ? '' : number(clash.hours);
        const args = { who: clash.who, hours, side: clash.side ?? 'NONE' };
        const part = PARTS[clash.remedy] ?? 'team';
        return (
          <li key={clash.key}>
            <StatusText tone={SEVERITY_TONES[clash.severity] ?? 'notice'}>
              <strong>{t.maybe(`severity.${clash.severity}`)}.</strong>{' '}
              {t.maybe(`clash.${clash.code}`, args) ?? clash.code}
              <small>{t.maybe(`remedy.${clash.code}`, args)}</small>
              {onOpen && (
                <Button kind="quiet" onPress={() => onOpen(part)}>
                  {t(`fix.${part}`)}
                </Button>
              )}
            </StatusText>
          </li>
        );
      })}
    </ul>
  );
}
