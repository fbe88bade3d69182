import { useViewer } from '@stad/identity/web/viewer.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { ReactNode } from 'react';
import { density } from '../../rules/briefing.js';
import { isPolice } from '../../rules/team.js';
import { PhoneTimes } from '../check-in/phone-times.js';
import { words as passWords } from '../words.generated.js';
import type { BriefingSheetFragment } from './briefing.generated.js';
import { FlaggedTexts } from './flagged/flagged-texts.js';
import { SheetNumbers } from './sheet-numbers.js';
import { SheetTeam } from './sheet-team.js';
import { words } from './words.generated.js';
import './briefing-sheet.css';
import { usePlaceAndType } from '../kind/use-place-and-type.js';

/** Black on white on the screen too: what one reads aloud is what comes out of the printer. */
export function BriefingSheet({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  const placeAndType = usePlaceAndType();
  const p = useWords(passWords);
  const { safety, checklist } = pass;
  const size = density([
    pass.aim,
    safety.interpreterPlan ?? '',
    safety.commsPlan ?? '',
    ...safety.abortCriteria,
    ...pass.flaggedTexts.flatMap(({ said }) => said),
    ...pass.newWords.map(({ words: said }) => said),
    ...pass.team.map(({ functionTitle }) => functionTitle),
    ...checklist.map(({ text }) => text),
  ]);
  const hasPolice = pass.team.some(({ agency }) => isPolice({ agencyKind: agency.kind }));
  const leave = safety.ifPoliceLeave && p.maybe(`ifPoliceLeave.${safety.ifPoliceLeave}`);
  return (
    <section className={`briefing briefing--${size.toLowerCase()}`} aria-label={t('title')}>
      <p className="briefing__where">
        <strong>{placeAndType(pass)}</strong>
        {pass.aim && <span> {pass.aim}</span>}
        {pass.countingAgency && (
          <span> {t('counts', { agency: pass.countingAgency.shortName })}.</span>
        )}
      </p>
      <SheetTeam pass={pass} />
      <FlaggedTexts pass={pass} />
      <div className="briefing__columns">
        <Part heading={t('mandates')}>
          <Mandates pass={pass} />
        </Part>
        <Part heading={t('checkIn')}>
          <p>
            {safety.checkInMode === 'BY_PHONE' ? <PhoneTimes pass={pass} /> : t('checkIn.none')}{' '}
            {t('checkIn.noAlarm')}
          </p>
        </Part>
        <Part heading={t('abort')}>
          {safety.abortCriteria.length > 0 ? (
            <ul className="briefing__list">
              {safety.abortCriteria.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : (
            <p>{t('abort.none')}</p>
          )}
          <p>{t('abort.anyone')}</p>
          {hasPolice && (
            <p>
              <strong>{t('policeLeave')}:</strong> {leave ?? t('policeLeave.ask')}
            </p>
          )}
        </Part>
        <Part heading={t('comms')}>
          <p>{safety.commsPlan ?? t('notWritten')}</p>
        </Part>
        <Part heading={t('interpreter')}>
          <p>
            {safety.interpreterPlan ?? t('notWritten')} {t('interpreter.never')}
          </p>
        </Part>
        <Part heading={t('child')}>
          <p>{t('child.text')}</p>
        </Part>
        <Part heading={t('protection')}>
          <p>{t('protection.text')}</p>
        </Part>
        <Part heading={t('numbers')}>
          <SheetNumbers pass={pass} />
        </Part>
        {checklist.length > 0 && (
          <Part heading={t('checklist')}>
            <ul className="briefing__list briefing__list--boxes">
              {checklist.map(({ id, text, tickedAt }) => (
                <li key={id}>
                  <span aria-hidden>{tickedAt ? '☑' : '☐'}</span> {text}
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
      <p className="briefing__rule">{t('rules')}</p>
      <Printed />
    </section>
  );
}

function Part(props: { heading: string; children: ReactNode }) {
  return (
    <div className="briefing__part">
      <h2>{props.heading}</h2>
      {props.children}
    </div>
  );
}

/** What each kind of organisation in the pass is there for, read aloud (field.md 2.8). */
function Mandates({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  const inTeam = new Set(pass.team.map(({ agency }) => agency.id));
  return (
    <ul className="briefing__list">
      {pass.agencies
        .filter(({ id }) => inTeam.has(id))
        .map(({ id, kind, shortName: agency }) => (
          <li key={id}>
            {t.maybe(`mandate.${kind}`, { agency }) ?? t('mandate.OTHER', { agency })}
          </li>
        ))}
    </ul>
  );
}

/** Who printed it and when: paper is traced like any other copy. */
function Printed() {
  const t = useWords(words);
  const format = useFormat();
  const { functionTitle, agency } = useViewer();
  return (
    <p className="briefing__printed">
      {t('printed', {
        moment: format.moment(new Date().toISOString()),
        function: functionTitle,
        agency: agency.shortName,
      })}
      . {t('shred')}
    </p>
  );
}
