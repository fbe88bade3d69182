import { basis, type LegalBasis } from './basis.js';

/** SoL = socialtjänstlag (2025:400); until 2025-06-30 (2001:453), whose citations field.md 0.6 maps. */
const NEW_SOL = '2025-07-01';
const LAST_OF_OLD_SOL = '2025-06-30';

/** Duties to report, to inform and to protect, with the dates of field.md 3.1. */
export const DUTIES: readonly LegalBasis[] = [
  basis('SOL_9_5', 'SHOWN', '9 kap. 5 § SoL', {
    from: NEW_SOL,
    sv: 'Socialnämnden ansvarar för skyddat boende.',
    en: 'The social welfare board is responsible for sheltered housing.',
  }),
  basis(
    'SOL_13_1',
    'SHOWN',
    '13 kap. 1 § SoL',
    {
      provision: '5 kap. 11 § SoL (2001:453)',
      to: LAST_OF_OLD_SOL,
      sv: 'Stöd till den som utsatts för brott och närstående.',
      en: 'Support to victims of crime and relatives.',
    },
    {
      from: NEW_SOL,
      sv: 'Stöd till den som utsatts för brott och närstående.',
      en: 'Support to victims of crime and relatives.',
    },
  ),
  basis('SOL_14_2', 'SHOWN', '14 kap. 2 och 4–5 §§ SoL', {
    from: NEW_SOL,
    sv: 'Utredning inleds genast. Portalen är anonym; din egen skyldighet att inleda utredning och dokumentera ändras inte av det.',
    en: 'An inquiry is opened at once. The portal is anonymous; your own duty to open an inquiry and to document is not changed by that.',
  }),
  basis('SOL_15_7', 'HIDDEN', '15 kap. 7 § 1 SoL', {
    from: NEW_SOL,
    sv: 'Socialtjänsten ska på begäran i ett enskilt fall tala om för domstol, åklagare eller polis om någon vistas i bland annat skyddat boende.',
    en: 'Social services must on request in a single case tell court, prosecutor or police whether someone stays in, among others, sheltered housing.',
  }),
  basis('SOL_17_11', 'HIDDEN', '17 kap. 11 § SoL', {
    from: NEW_SOL,
    sv: 'Tystnadsplikt i yrkesmässig enskild verksamhet med insatser enligt socialtjänstlagen.',
    en: 'Duty of confidence in professional private activity with measures under the Social Services Act.',
  }),
  basis(
    'SOL_19_1',
    'SHOWN',
    '19 kap. 1 § SoL',
    {
      provision: '14 kap. 1 § SoL (2001:453)',
      to: LAST_OF_OLD_SOL,
      sv: 'Skyldighet att genast anmäla till socialnämnden om ett barn far illa eller riskerar att fara illa.',
      en: 'Duty to report at once to the social welfare board when a child fares ill or risks to.',
    },
    {
      from: NEW_SOL,
      to: '2026-01-14',
      sv: 'Skyldighet att genast anmäla till socialnämnden om ett barn far illa eller riskerar att fara illa.',
      en: 'Duty to report at once to the social welfare board when a child fares ill or risks to.',
    },
    {
      enactedBy: 'SFS 2025:1501',
      from: '2026-01-15',
      sv: 'Skyldighet att genast anmäla till socialnämnden om ett barn far illa eller riskerar att fara illa. Gäller bland andra polis (p. 15), länsstyrelser (p. 13), ordningsvakter (p. 6), skola och yrkesmässig enskild verksamhet som rör barn (p. 22).',
      en: 'Duty to report at once to the social welfare board when a child fares ill or risks to. Binds among others police (p. 15), county boards (p. 13), public order guards (p. 6), schools and professional private activity concerning children (p. 22).',
    },
  ),
  basis('SOL_19_4', 'SHOWN', '19 kap. 4 § SoL', {
    from: NEW_SOL,
    sv: 'Alla andra bör anmäla till socialnämnden.',
    en: 'Everybody else should report to the social welfare board.',
  }),
  basis('SOL_19_6', 'SHOWN', '19 kap. 6 § SoL', {
    from: NEW_SOL,
    sv: 'Den som har anmält får på begäran veta om utredning inleds.',
    en: 'Who has reported is told on request whether an inquiry is opened.',
  }),
  basis(
    'SOL_20_1',
    'SHOWN',
    '20 kap. 1–2 §§ SoL',
    {
      provision: '11 kap. 1 a § SoL (2001:453)',
      to: LAST_OF_OLD_SOL,
      sv: 'Socialnämnden gör genast en omedelbar skyddsbedömning.',
      en: 'The social welfare board makes an immediate protective assessment at once.',
    },
    {
      from: NEW_SOL,
      sv: 'Socialnämnden gör genast en omedelbar skyddsbedömning för barn eller unga, dokumenterad i egen akt, och beslutar om utredning inom 14 dagar.',
      en: 'The social welfare board makes an immediate protective assessment for children or young people at once, in its own file, and decides on an inquiry within 14 days.',
    },
  ),
  basis('SOL_20_6', 'SHOWN', '20 kap. 6 § SoL', {
    from: NEW_SOL,
    sv: 'De som har anmälningsskyldighet ska lämna uppgifter som kan ha betydelse, men först när en utredning är beslutad.',
    en: 'Those with a duty to report must give relevant information, but only once an inquiry has been decided.',
  }),
  basis('POLISLAGEN_6', 'SHOWN', '6 § polislagen', {
    sv: 'Polisen ska genast underrätta socialtjänsten om förhållanden som bör leda till någon åtgärd av den.',
    en: 'The police shall promptly inform social services of circumstances that call for a measure by them.',
  }),
  basis('SFS_2025_170_4', 'HIDDEN', '4 § lagen (2025:170)', {
    enactedBy: 'SFS 2025:170',
    from: '2025-04-01',
    sv: 'Myndigheter och yrkesmässig enskild verksamhet inom socialtjänsten lämnar på begäran kontaktuppgifter, om inte synnerliga skäl talar emot. 8 § undantar socialtjänstens och vårdens sekretess.',
    en: 'Authorities and professional private social-services activity give contact details on request, unless there are exceptional reasons. Section 8 exempts the secrecy of social services and health care.',
  }),
  basis('SFS_2025_170_5', 'HIDDEN', '5 § lagen (2025:170)', {
    enactedBy: 'SFS 2025:170',
    from: '2025-04-01',
    sv: 'Uppräknade statliga myndigheter, bland andra länsstyrelserna, lämnar uppgifter som behövs för att bekämpa brott. 8 § gör undantag.',
    en: 'Listed state authorities, among others the county boards, give information needed to fight crime. Section 8 makes exceptions.',
  }),
  basis('SFS_2025_170_6', 'HIDDEN', '6 § lagen (2025:170)', {
    enactedBy: 'SFS 2025:170',
    from: '2025-04-01',
    sv: 'Kommunen lämnar uppgifter som behövs för att bekämpa brott, om inte sekretessintresset klart väger tyngre. 8 § undantar socialtjänstens och vårdens sekretess.',
    en: 'The municipality gives information needed to fight crime, unless the secrecy interest clearly prevails. Section 8 exempts the secrecy of social services and health care.',
  }),
].flat();
