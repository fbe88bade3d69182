import type { About, Band, GuideCase, Situation } from '../rules/guide/case.js';
import type { Receiver, Sender } from '../rules/parties.js';

/** What has been answered so far. Lives in the page alone: never in the URL, storage or a request. */
export interface GuideValues
  extends Pick<GuideCase, 'offence' | 'attempted' | 'consent' | 'urgency'> {
  readonly from: Sender | '';
  readonly to: Receiver | '';
  readonly about: About | '';
  readonly situation: Situation | '';
  readonly band: Band | '';
  /** As typed. */
  readonly date: string;
}

export function nothingAnswered(from: Sender | '', date: string): GuideValues {
  return {
    from,
    to: '',
    about: '',
    situation: '',
    band: '',
    offence: 'NONE',
    attempted: false,
    consent: 'NOT_ASKED',
    urgency: 'NOT_ACUTE',
    date,
  };
}

/** The case to answer, once enough is known; `date` is the one that was understood. */
export function caseOf(values: GuideValues, date: string): GuideCase | null {
  const { from, to, about, situation, band } = values;
  if (from === '' || to === '' || about === '') return null;
  const isAboutSomebody = about === 'PERSON' || about === 'SUSPICION';
  if (isAboutSomebody && band === '') return null;
  if (about === 'SUSPICION' && situation === '') return null;
  return {
    ...values,
    from,
    to,
    about,
    band: band === '' ? 'UNKNOWN' : band,
    situation: situation === '' ? 'COMMITTED' : situation,
    date,
  };
}
