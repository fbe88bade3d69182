import type { Response } from 'express';

/** What a request is told that was refused before anything read it, by its HTTP status: a code and a sentence. */
const REFUSALS: Readonly<Record<number, readonly [code: string, sentence: string]>> = {
  400: ['BAD_REQUEST', 'Något i begäran går inte att tolka. Ladda om sidan och försök igen.'],
  404: ['NOT_AVAILABLE', 'Det finns inte, eller så har du inte behörighet till det.'],
  413: ['TOO_LARGE', 'Det du skickar är för stort. Dela upp det och försök igen.'],
  415: ['FORMAT_UNKNOWN', 'Det du skickar är i ett format som portalen inte läser.'],
  429: ['TOO_MANY_FILES', 'Du hämtar redan flera filer. Vänta tills de är klara och försök igen.'],
  500: ['INTERNAL', 'Något gick fel hos oss. Försök igen om en stund.'],
  503: ['UNAVAILABLE', 'Många filer hämtas just nu. Försök igen om en stund.'],
};

/**
 * Ends a request with its status and the same body as GraphQL's errors, and a sentence for whoever reads it
 * without the web client. Other statuses are told as the nearest: 4xx as 400, 5xx as 500.
 */
export function refuse(res: Response, status: number): void {
  const nearest = status >= 500 ? REFUSALS[500] : REFUSALS[400];
  const [code, sentence] = REFUSALS[status] ?? nearest ?? ['BAD_REQUEST', ''];
  res
    .status(status)
    .json({ errors: [{ message: sentence, extensions: { code, problems: [{ code }] } }] });
}
