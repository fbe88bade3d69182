import type { RunningDays } from '@stad/programme/rules/demo/running-days.js';
import type { LivingHandoverRecord } from './types.js';

/**
 * Of the running programme, none of which has happened: a police evening that went on to the Salvation Army, a child,
 * one that waits, and one that went to the wrong place.
 */
export function runningHandovers({ ago }: RunningDays): readonly LivingHandoverRecord[] {
  const JOUR = { agencyKey: 'SOC-LUND', functionTitle: 'Socialjouren Lund' } as const;
  const ARMY = { agencyKey: 'FA-HBG', functionTitle: 'Frälsningsarméns stödlinje' } as const;
  const adult = { band: 'AGE_21_OR_OVER' } as const;
  return [
    {
      ...adult,
      ...{ by: 'samverkanspolis1@pol-lund', category: 'SOCIAL_ON_CALL', to: JOUR },
      ...{
        hasConsent: false,
        day: ago(9),
        observed: '20:10',
        contact: '20:31',
        became: 'BY_VOICE',
      },
    },
    {
      ...adult,
      ...{ by: 'socialsekreterare1@soc-lund', category: 'NGO_SUPPORT', to: ARMY },
      ...{
        hasConsent: true,
        day: ago(8),
        observed: '10:05',
        contact: '10:20',
        became: 'CONFIRMED',
      },
      answeredBy: 'faltarbetare2@fa-hbg',
    },
    {
      ...{ by: 'samverkanspolis1@pol-lund', category: 'CHILD_CONCERN', band: 'UNDER_18', to: JOUR },
      ...{
        hasConsent: false,
        day: ago(6),
        observed: '21:40',
        contact: '21:52',
        became: 'BY_VOICE',
      },
    },
    {
      ...adult,
      ...{ by: 'socialsekreterare2@soc-lund', category: 'NGO_SUPPORT', to: ARMY },
      ...{ hasConsent: true, day: ago(2), observed: '14:30', contact: null, became: 'WAITS' },
    },
    {
      ...{ by: 'faltarbetare2@fa-hbg', category: 'SOCIAL_SERVICES', band: 'AGE_18_20' },
      ...{ to: { agencyKey: 'SOC-LUND', functionTitle: 'Mottagningsenheten Lund' } },
      ...{
        hasConsent: true,
        day: ago(3),
        observed: '16:50',
        contact: null,
        became: 'WRONG_RECEIVER',
      },
      answeredBy: 'socialsekreterare1@soc-lund',
    },
  ];
}
