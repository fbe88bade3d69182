import type { Visitor } from './browser.js';

/** Sends the same once more, with other values where they are given. */
export type SendAgain = (input: object) => Promise<void>;

/**
 * What a press of a page sends, to be sent again: forty others come as the first one did, through the same operation
 * of the portal.
 * @throws {Error} from the function, when the portal refuses
 */
export async function sendAgain(
  { page, context }: Visitor,
  operation: string,
  press: () => Promise<void>,
): Promise<SendAgain> {
  const [request] = await Promise.all([
    page.waitForRequest((each) => each.postData()?.includes(`"${operation}"`) ?? false),
    press(),
  ]);
  const first = request.postDataJSON();
  const headers = { 'content-type': 'application/json', 'x-portal-client': 'web' };
  return async (input) => {
    const data = { ...first, variables: { input: { ...first.variables.input, ...input } } };
    const answer = await context.request.post(request.url(), { headers, data });
    const { errors } = await answer.json();
    if (errors) throw new Error(`${operation}: ${JSON.stringify(errors)}`);
  };
}
