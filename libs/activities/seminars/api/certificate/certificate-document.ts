import type { PrintedDocument } from '@stad/platform/api/document/document.js';
import type { Language } from '@stad/platform/rules/language.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import { CERTIFICATE_WORDS, lengthIn } from '../../rules/certificate-words.js';
import type { SeminarKind } from '../../rules/seminar-life.js';
import { dayIn, timeIn } from '../../rules/sign-up/letter-words.js';
import type { CertifiedCourse } from './certified-courses.js';

/** What is printed of a seminar, beside the name. */
export interface CertificateToPrint extends Span {
  readonly language: Language;
  readonly title: string;
  /** Which course was held there; null where it was none. */
  readonly course: CertifiedCourse | null;
  readonly kind: SeminarKind;
  readonly organiser: string;
  readonly town: string;
  /** Function and organisation of who issues it. */
  readonly issuedBy: string;
  readonly madeAt: Date;
}

/** A page that says that somebody was there; the name is given here and nowhere else. */
export function certificateDocument(name: string, said: CertificateToPrint): PrintedDocument {
  const { language, startsAt, endsAt, madeAt, organiser, issuedBy, course } = said;
  const words = CERTIFICATE_WORDS[language];
  const { labels } = words;
  const hours = `${timeIn(language, startsAt)}–${timeIn(language, endsAt)}`;
  return {
    language,
    title: name,
    author: organiser,
    // As on the organiser's own paper: who writes, and what it is.
    ...{ kind: organiser, subtitle: words.kind },
    ...{ cover: false, chapters: false },
    running: localDate(madeAt),
    facts: [
      [labels.title, said.title],
      ...(course ? [[labels.course, course.name] as const] : []),
      [labels.type, words.types[said.kind]],
      [labels.organiser, organiser],
      [labels.day, dayIn(language, startsAt)],
      [labels.hours, `${hours} (${lengthIn(language, said)})`],
      [labels.town, said.town],
    ],
    sections: [
      {
        ...{ number: null, heading: words.heading },
        blocks: [
          paragraph(words.wasThere(name)),
          ...topicsOf(course?.topics ?? [], words.topics),
          paragraph(words.limit),
          paragraph(words.issued(dayIn(language, madeAt), issuedBy)),
          { kind: 'signature', lines: [words.signature] },
        ],
      },
    ],
    copyNote: '',
  };
}

const topicsOf = (items: readonly string[], lead: string) =>
  items.length > 0 ? [paragraph(lead), { kind: 'list' as const, items }] : [];

const paragraph = (text: string) => ({ kind: 'paragraph' as const, runs: [{ text }] });
