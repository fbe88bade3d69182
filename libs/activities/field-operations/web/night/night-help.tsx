import { CallButton } from '@stad/network/web/call/call-button.js';
import { EmergencyButton } from '@stad/network/web/call/emergency-button.js';
import { useNow } from '@stad/network/web/call/use-now.js';
import { NATIONAL } from '@stad/platform/rules/national-numbers.js';
import { allWaiting, openDevice } from '@stad/platform/web/device/device-database.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useNationalName } from '@stad/platform/web/national-numbers/use-national-numbers.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { useEffect, useState } from 'react';
import { plannedCheckIns } from '../../rules/check-in/rounds.js';
import { FieldBar } from '../field/field-bar.js';
import { useNightTheme } from '../field/use-night-theme.js';
import { words } from '../field/words.generated.js';
import type { OutboxRow } from '../outbox/outbox-rows.js';
import { type OpenPart, readOpenPart } from './night-pack.js';

interface Kept {
  readonly open: OpenPart | null;
  /** Taps and acts of whoever counted here. */
  readonly waiting: number;
}

/**
 * The field screen without a network on a phone that holds no plan: cards, numbers, the next check-in, and what
 * has not arrived. None of it is behind a sign-in or a right (INV-29).
 */
export default function NightHelp({ onAgain }: { onAgain: () => void }) {
  const t = useWords(words);
  useNightTheme();
  const [kept, setKept] = useState<Kept>({ open: null, waiting: 0 });
  useEffect(() => {
    readKept()
      .then(setKept)
      .catch(() => undefined);
  }, []);
  const { phone } = NATIONAL.POLICE_NOT_URGENT;
  const name = useNationalName()('POLICE_NOT_URGENT');
  return (
    <Page title={t('title')} isNeutral narrow intro={t('help.away')}>
      <div className="help-card">
        <EmergencyButton />
        <CallButton phone={phone} label={name} text={`${phone} ${name}`} />
        {kept.open && <NextTime open={kept.open} />}
        <nav className="field-screen__help" aria-label={t('help')}>
          <LinkButton to="/ring">{t('call')}</LinkButton>
          <LinkButton to="/falt/barn">{t('child')}</LinkButton>
          <LinkButton to="/falt/skydd">{t('protection')}</LinkButton>
        </nav>
        {kept.waiting > 0 && <p role="status">{t('help.waiting', { n: kept.waiting })}</p>}
        <Button onPress={onAgain}>{t('again')}</Button>
      </div>
      <FieldBar />
    </Page>
  );
}

async function readKept(): Promise<Kept> {
  const rows = await allWaiting<OutboxRow>(await openDevice());
  const waiting = rows.reduce((sum, row) => sum + (row.kind === 'sums' ? row.taps : 1), 0);
  return { open: await readOpenPart(), waiting };
}

function NextTime({ open }: { open: OpenPart }) {
  const t = useWords(words);
  const format = useFormat();
  const now = useNow();
  const span = { startsAt: new Date(open.startsAt), endsAt: new Date(open.endsAt) };
  const next = plannedCheckIns(span, open.checkInMinutes ?? 0).find(({ at }) => at > now);
  if (!next) return null;
  return (
    <p className="next-check-in__time">
      {t('checkIn.next', { time: format.time(next.at.toISOString()) })}
    </p>
  );
}
