import type { CommitmentRecord } from './activity-types.js';
import type { ActionPlanGoalRecord } from './types.js';

/** PLAN-1: five goals and sixteen measures, proposed and not yet decided. */
export const ACTION_PLAN: readonly ActionPlanGoalRecord[] = [
  {
    n: 1,
    text: 'Alla som kan möta en utsatt person känner igen tecken och vet vem de ringer.',
    aim: 'DETECT',
    measures: [
      {
        n: 1,
        text: 'Fördjupning för resten av målgruppen i socialtjänsten.',
        responsible: 'SOC-LUND',
        due: '2022-12-15',
      },
      {
        n: 2,
        text: 'Fördjupning för resten av målgruppen i yttre tjänst.',
        responsible: 'POL-LUND',
        due: '2022-12-15',
      },
      {
        n: 3,
        text: 'Introduktion om människohandel för nya medarbetare.',
        responsible: 'SOC-LUND',
        due: '2023-02-28',
      },
      {
        n: 4,
        text: 'Kontaktkort till alla aktörer på kartan.',
        responsible: 'FA-HBG',
        due: '2022-11-30',
      },
    ],
  },
  {
    n: 2,
    text: 'Den som behöver skydd i natt får det i natt.',
    aim: 'SUPPORT_AND_PROTECT',
    measures: [
      {
        n: 5,
        text: 'Socialjouren svarar 16–02 alla dagar även 2023.',
        responsible: 'SOC-LUND',
        due: '2022-12-31',
      },
      {
        n: 6,
        text: 'Mottagningsenheten tar emot från jouren före 12.00 nästa vardag.',
        responsible: 'SOC-LUND',
        due: '2022-11-15',
      },
      {
        n: 7,
        text: 'Telefontolk på tre språk inom tio minuter.',
        responsible: 'SOC-LUND',
        due: '2023-01-31',
      },
    ],
  },
  {
    n: 3,
    text: 'Barn och unga uppmärksammas först.',
    aim: 'SUPPORT_AND_PROTECT',
    measures: [
      {
        n: 8,
        text: 'Kortet Oro för ett barn? finns på varje fältpass.',
        responsible: 'FA-HBG',
        due: '2022-10-31',
      },
      {
        n: 9,
        text: 'Föreläsning för elevhälsan på samtliga gymnasieskolor.',
        responsible: 'SOC-LUND',
        due: '2023-04-30',
      },
      {
        n: 10,
        text: 'Prövning av barnets bästa i varje ny rutin.',
        responsible: 'SOC-LUND',
        due: '2022-12-31',
      },
    ],
  },
  {
    n: 4,
    text: 'Det ska vara svårt att utnyttja människor i Lund.',
    aim: 'COMBAT',
    measures: [
      {
        n: 11,
        text: 'Två gemensamma riktade veckor om året mot köp av sexuell tjänst.',
        responsible: 'POL-LUND',
        due: '2023-06-30',
      },
      {
        n: 12,
        text: 'Gemensam tillsyn av lokaler, var och en på sitt uppdrag.',
        responsible: 'KS-LUND',
        due: '2023-05-31',
      },
      {
        n: 13,
        text: 'Medborgarlöfte för 2023.',
        responsible: 'KS-LUND',
        due: '2022-12-31',
      },
    ],
  },
  {
    n: 5,
    text: 'Hotell, hyresvärdar och arbetsgivare är med i arbetet.',
    aim: 'PREVENT',
    measures: [
      {
        n: 14,
        text: 'Nätverksmöte två gånger om året.',
        responsible: 'KS-LUND',
        due: '2023-03-31',
      },
      {
        n: 15,
        text: 'Kort utbildning för hotellpersonal.',
        responsible: 'FA-HBG',
        due: '2023-02-28',
      },
      {
        n: 16,
        text: 'Text om tecken och kontaktvägar på kommunens webbplats.',
        responsible: 'KS-LUND',
        due: '2022-11-30',
      },
    ],
  },
];

/** CP-1: three commitments of the draft promise for 2023. */
export const CITIZEN_PROMISE: readonly CommitmentRecord[] = [
  {
    n: 1,
    agencyKey: 'POL-LUND',
    text: 'Polisen genomför minst två riktade veckor mot köp av sexuell tjänst.',
  },
  {
    n: 2,
    agencyKey: 'KS-LUND',
    text: 'Kommunen bjuder in hotell och fastighetsägare till två kunskapsmöten.',
  },
  {
    n: 3,
    agencyKey: 'SOC-LUND',
    text: 'Socialtjänsten och polisen är ute tillsammans minst fyra kvällar om året.',
  },
];
