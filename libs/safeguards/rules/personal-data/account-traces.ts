import type { Trace } from './trace.js';

/** Where people have accounts; the short names only where something shows that they are meant. */
const SERVICE =
  '(?:snap(?:chat)?|insta(?:gram)?|telegram|kik|tiktok|whatsapp|signal|discord|onlyfans|messenger|facebook|wickr|viber|wechat|vk)';
const SHORT = '(?:ig|tg|fb|sc)';
/** `Snapchat-namn`, `Instagramkontot`. */
const ACCOUNT = '[ -]?(?:konto|kontot|namn|namnet|id|profil|profilen|användare|alias)';
const NAME = '[\\p{L}\\d_][\\p{L}\\d_.-]{1,38}[\\p{L}\\d_]';
/** What no word of a sentence looks like: a figure, a line below or a dot between letters. */
const SIGN = '(?=[\\p{L}\\d_.-]{0,40}(?:[\\d_]|\\p{L}\\.\\p{L}))';
const QUOTED = `["'”“»] ?@?${NAME} ?["'”“«]`;
const AT = '[@"\'”“»]{0,2}';
/** `på Snapchat`, `(Snapchat)`. */
const WHERE = '(?:\\(|(?:på|i|via) )';
const ENDS = '(?![\\p{L}\\d_])';
const pattern = (form: string) => new RegExp(`(?<![\\p{L}\\d_.@/])${form}`, 'giu');

/** `Instagram 2022`, `K12 på Snapchat` and `Telegram v22` speak of the service. */
const NO_ACCOUNT = /(?:^|[\s:=@"'”“»])(?:[vk]?\d[\d.:/-]*)(?:$|\s+(?:på|i|via))/iu;
const isNoAccount = (found: string) => NO_ACCOUNT.test(found);

/**
 * A name that is said to be somebody's on the net, in the ways one says it (security.md 5). Asked
 * about: an agency has accounts too, and a word may only look like a name.
 */
export const ACCOUNT_TRACES: readonly Trace[] = [
  {
    rule: 'HANDLE',
    // `Snapchat-namn: nagon`, `Instagramkontot heter nagon`, `namnet på Kik är nagon`.
    pattern: pattern(
      `(?:${SERVICE}${ACCOUNT}|(?:konto|kontot|namn|namnet|profil|profilen|alias) (?:på|i|hos) ${SERVICE}|(?:användar|konto|profil)namn(?:et)?(?: (?:på|i|hos) ${SERVICE})?|username|nickname|${SERVICE}(?= heter))(?: ?[:=] ?| (?:heter|lyder) |(?<=${SERVICE}[ -]?(?:namn|id)) |(?<=namn|namnet|alias|${SERVICE}) är ) ?${AT}${NAME}`,
    ),
    unless: isNoAccount,
  },
  {
    rule: 'HANDLE',
    // `Snapchat är nagon_99`, `kik nagon.x`, `tg nagon99`, `Insta-konto @nagon1`, `Discord-id nagon#1234`.
    pattern: pattern(
      `(?:${SERVICE}(?:${ACCOUNT})?|${SHORT}|(?:användar|konto)namn(?:et)?|username|nick(?:name)?|alias|kontot?|profil(?:en)?|användaren)(?: ?[:=(/-] ?| (?:är|heter|på|namn|med namnet) | )${AT}${SIGN}${NAME}`,
    ),
    unless: isNoAccount,
  },
  {
    rule: 'HANDLE',
    // `Instagram: ”nagon”`, `alias ”nagon” (Telegram)`.
    pattern: pattern(
      `(?:${SERVICE}(?:${ACCOUNT})?|alias|användarnamn(?:et)?|kontot?)(?: ?[:=(-])?(?: (?:är|heter|som))? ?${QUOTED}`,
    ),
    unless: isNoAccount,
  },
  {
    rule: 'HANDLE',
    // `ig: nagon`, `tg=nagon`.
    pattern: pattern(`${SHORT} ?[:=] ?${AT}${NAME}`),
    unless: isNoAccount,
  },
  {
    rule: 'HANDLE',
    // `på Instagram heter hon nagon`, `nås på Kik under namnet nagon`.
    pattern: pattern(
      `(?:på|i|via) ${SERVICE} (?:(?:heter|kallar|skriver|finns|nås) (?:hon|han|hen|de|sig|kontot|profilen)(?: sig)?|under namnet|som heter|med namnet)(?: (?:för|som))? ${AT}${NAME}`,
    ),
    unless: isNoAccount,
  },
  {
    rule: 'HANDLE',
    // `heter nagon på snap`, `kallar sig nagon på Telegram`.
    pattern: pattern(
      `(?:heter|kallar sig|kallas|under namnet|alias|användarnamn(?:et)?)(?: (?:är|för))?:? ${AT}${NAME}["'”“«]? ${WHERE}${SERVICE}`,
    ),
    unless: isNoAccount,
  },
  {
    rule: 'HANDLE',
    // `nagon_99 på snap`, `nagon99 (Telegram)`.
    needs: new RegExp(`${WHERE}${SERVICE}`, 'iu'),
    pattern: pattern(`${SIGN}${NAME}["'”“«]? ?${WHERE}${SERVICE}${ENDS}`),
    unless: isNoAccount,
  },
];
