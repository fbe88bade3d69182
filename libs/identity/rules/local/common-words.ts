/**
 * Stems that begin most passwords people choose, Swedish and English, folded: small letters without
 * diacritics. Chosen by hand and kept short: whoever uses one needs enough beside it.
 */
export const COMMON_WORDS: readonly string[] = (
  'password passord losenord passwort hemligt hemlig secret letmein welcome valkommen valkomna inloggning ' +
  'login loggain admin administrator master default changeme bytmig summer sommar winter vinter spring ' +
  'autumn host monday mandag january januari december qwerty asdfgh zxcvbn iloveyou alskar alskling ' +
  'dragon monkey princess sunshine football fotboll hockey sverige sweden ' +
  'kommun portal start test hejsan hejhej'
).split(' ');
