/** Who asks. */
export type Asker =
  | 'SOCIAL_WORKER'
  | 'POLICE_LIAISON'
  | 'NGO_FIELD_WORKER'
  | 'SOCIAL_MANAGER'
  | 'JURIST'
  | 'AGENCY_ADMIN';

/**
 * What six functions would write in the search, and where they want to come: an address as the search knows it.
 * Written before the search was, and not bent to it.
 */
export const QUESTIONS: readonly (readonly [asker: Asker, text: string, wanted: string])[] = [
  ['SOCIAL_WORKER', 'nytt pass', '/faltpass/nytt'],
  ['SOCIAL_WORKER', 'planera', '/faltpass/nytt'],
  ['SOCIAL_WORKER', 'barn', '/ring?lage=barn'],
  ['SOCIAL_WORKER', 'orosanmälan', '/ring?lage=barn'],
  ['SOCIAL_WORKER', 'tolk', '/ring?lage=tolk'],
  ['SOCIAL_WORKER', 'skyddat boende', '/ring?lage=stod'],
  ['SOCIAL_WORKER', 'jouren', '/ring/jour'],
  ['SOCIAL_WORKER', 'rumänska natt', 'contact:NIGHT_HELP'],
  ['SOCIAL_WORKER', 'ny överlämning', '/overlamningar/ny'],
  ['SOCIAL_WORKER', 'checklista', '/checklistor'],
  ['SOCIAL_WORKER', 'hot och våld', '/risk'],
  ['SOCIAL_WORKER', 'hur många kontakter', '/uppfoljning/K12'],
  ['POLICE_LIAISON', 'i natt', '/faltpass/i-natt'],
  ['POLICE_LIAISON', 'v21', 'week'],
  ['POLICE_LIAISON', 'fp-2026-002', 'pass'],
  ['POLICE_LIAISON', 'kalender', '/min-kalender'],
  ['POLICE_LIAISON', 'fälady', 'area:Norra Fäladen'],
  ['POLICE_LIAISON', 'socialjouren', 'contact:ON_CALL'],
  ['POLICE_LIAISON', 'anmäla brott', '/ring?lage=brott'],
  ['POLICE_LIAISON', 'påminnelser', '/aviseringar/installningar'],
  ['NGO_FIELD_WORKER', 'seminarum', '/seminarier'],
  ['NGO_FIELD_WORKER', 'studiebesök', '/studiebesok'],
  ['NGO_FIELD_WORKER', 'rutin', '/arbetsgang'],
  ['NGO_FIELD_WORKER', 'anhöriga', '/ring?lage=stod'],
  ['NGO_FIELD_WORKER', 'mobilen', '/falt'],
  ['NGO_FIELD_WORKER', 'vem gör vad', '/aktorer/vem-gor-vad'],
  ['SOCIAL_MANAGER', 'semester', '/stallforetradare'],
  ['SOCIAL_MANAGER', 'timmar', '/uppfoljning/K10'],
  ['SOCIAL_MANAGER', 'samtal efter passet', '/uppfoljning/K21'],
  ['SOCIAL_MANAGER', 'avtal', '/overenskommelser'],
  ['SOCIAL_MANAGER', 'att göra', '/uppgifter'],
  ['SOCIAL_MANAGER', 'nätter med jour', '/uppfoljning/K26'],
  ['JURIST', '10 kap 23 §', '/lagstod/lagrum/OSL_10_23.2'],
  ['JURIST', 'sekretess', '/lagstod'],
  ['JURIST', 'får jag dela', '/lagstod'],
  ['JURIST', 'radera', '/gallring'],
  ['JURIST', 'underteckna', '/overenskommelser/att-underteckna'],
  ['JURIST', 'vem har läst', '/loggkontroll'],
  ['AGENCY_ADMIN', 'bjud in kollega', '/admin'],
  ['AGENCY_ADMIN', 'läs in personer', '/admin/las-in'],
  ['AGENCY_ADMIN', 'behörigheter', '/admin'],
  ['AGENCY_ADMIN', 'byta lösenord', '/min-inloggning'],
];
