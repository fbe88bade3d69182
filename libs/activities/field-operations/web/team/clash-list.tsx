import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import type { ReactNode } from 'react';
import type { Pass } from '../pass/pass.js';
import { SEVERITY_TONES } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { ClashText, useClashArgs } from './clash-text.js';
import '../pass/pass-lines.css';

type Clash = Pass['clashes'][number];

/** The part of the page in which each is put right. */
const PARTS: Readonly<Record<string, 'team' | 'when'>> = { WHO: 'team', WHEN: 'when' };

/** What a plan runs into: how bad it is in a word, the sentence, and what one can do about it. */
export function ClashList(props: {
  clashes: readonly Clash[];
  /** Opens the form of a part; left out where the viewer cannot change it, or is changing it. */
  onOpen?: ((part: string) => void) | undefined;
  /** The remedy itself, where it is known: *Byt till Socialsekreterare 3*. */
  swap?: ((clash: Clash) => ReactNode) | undefined;
  /** Asks why a clash is kept; left out where nothing is saved yet. */
  onKeep?: ((clash: Clash) => void) | undefined;
}) {
  const t = useWords(words);
  const args = useClashArgs();
  const { clashes, onOpen, onKeep, swap } = props;
  if (clashes.length === 0) return null;
  return (
    <ul className="pass-lines">
      {clashes.map((clash) => {
        const part = PARTS[clash.remedy] ?? 'team';
        if (clash.kept) return <KeptClash key={clash.key} clash={clash} kept={clash.kept} />;
        return (
          <li key={clash.key}>
            <StatusText tone={SEVERITY_TONES[clash.severity] ?? 'notice'}>
              <ClashText clash={clash} />
              <small>{t.maybe(`remedy.${clash.code}`, args(clash))}</small>
              {swap?.(clash)}
              {onOpen && (
                <Button kind="quiet" onPress={() => onOpen(part)}>
                  {t(`fix.${part}`)}
                </Button>
              )}
              {onKeep && clash.keepReasons.length > 0 && (
                <Button kind="quiet" onPress={() => onKeep(clash)}>
                  {t('clashKeep')}
                </Button>
              )}
            </StatusText>
          </li>
        );
      })}
    </ul>
  );
}

/** Nobody has to do anything about it any longer; why, and who said so, stays to be read. */
function KeptClash({ clash, kept }: { clash: Clash; kept: NonNullable<Clash['kept']> }) {
  const t = useWords(words);
  const format = useFormat();
  const reason = t.maybe(`keepReason.${kept.reason}`) ?? kept.reason;
  return (
    <li>
      <StatusText tone="done">
        {t.maybe(`clash.${clash.code}`, useClashArgs()(clash)) ?? clash.code}
        <small>
          {t('kept', { reason, who: kept.byTitle, when: format.moment(kept.at) })}
          {kept.note && <q>{kept.note}</q>}
        </small>
        <FlagText
          texts={[
            { text: 'KEPT_CLASH', recordId: kept.id, label: t('keep.note'), says: kept.note },
          ]}
        />
      </StatusText>
    </li>
  );
}
