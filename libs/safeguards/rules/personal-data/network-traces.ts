import type { Trace } from './trace.js';

/** Bodies whose pages are about rules and services, never about a person one could meet. */
const PUBLIC_HOST =
  /^(?:https?:\/\/)?(?:[\w-]+\.)*(?:regeringen|riksdagen|lansstyrelsen|socialstyrelsen|polisen|jamstalldhetsmyndigheten|nmtsverige|aklagare|domstol|bra|ivo|imy|skr|skatteverket|brottsoffermyndigheten|kvinnofridslinjen|government|migrationsverket|folkhalsomyndigheten|arbetsformedlingen|lund|malmo|goteborg|stockholm|helsingborg|fralsningsarmen)\.se(?=[/?#])/i;
/** What could still name somebody on such a page: a question, an address, a long number. */
const NAMES_SOMEBODY = /[?@]|\d{5}/;
/** `Instagram 2022` and `Snapchat 18.00` speak of the service. */
const FIGURES_ONLY = /[\s:=][\d._]+$/;

/** E-mail, web addresses and user names: ways to find a person on the net (security.md 5). */
export const NETWORK_TRACES: readonly Trace[] = [
  {
    rule: 'EMAIL',
    needs: /[@\])}]/,
    pattern:
      /(?<![\p{L}\d._+-])[\p{L}\d._+-]{1,64} ?(?:@|[([{](?:at|a|snabel-a)[)\]}]) ?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63})+/giu,
  },
  {
    rule: 'URL',
    // An organisation's front page points at nobody; what comes after the host may.
    pattern: /(?:https?:\/\/|www\.)[^\s/?#]{1,255}[/?#]\S+/gi,
    unless: (found) =>
      PUBLIC_HOST.test(found.replace(/^www\./i, '')) && !NAMES_SOMEBODY.test(found),
  },
  {
    rule: 'URL',
    pattern:
      /(?<![\w.])(?:[\w-]{1,40}\.)?(?:facebook|instagram|tiktok|snapchat|linkedin|onlyfans|twitter|telegram|x|t|wa|vk)\.(?:com|me)\/\S+/gi,
  },
  {
    rule: 'URL',
    // A page without a protocol that is one of many: a long number or a question in its path.
    pattern:
      /(?<![\w.@/-])(?:[\w-]{1,40}\.){1,3}(?:se|nu|com|net|org|info|biz|eu|io|co|me|app|gl|ly|dk|no|fi|de|ro|bg|example)\/(?=\S{0,300}?(?:\d{4}|[?=]))\S{1,300}/giu,
    unless: (found) =>
      PUBLIC_HOST.test(found.replace(/^www\./i, '')) && !NAMES_SOMEBODY.test(found),
  },
  { rule: 'HANDLE', pattern: /(?<![\w.@/])@[A-Za-z_][\w.]{2,40}/g },
  {
    rule: 'HANDLE',
    pattern:
      /(?<!\p{L})(?:snap(?:chat)?|insta(?:gram)?|telegram|kik|tiktok|whatsapp|signal)(?: ?[:=] ?[\w.@-]{3,40}| @?[\w.-]{0,40}[\d_][\w.-]{0,40})/giu,
    unless: (found) => FIGURES_ONLY.test(found),
  },
];
